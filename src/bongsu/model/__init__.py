"""The words of the house: frozen values and pure rules, standard library only."""
