"""The one table of logarithms: scores are sums of its integers, alike on every engine."""

from bongsu.tables.contract import Contract, integer

CONTRACT = Contract(
    name="logarithm",
    row="one number and the natural logarithm of its 1024th part, in fixed point",
    ocsf="reference data",
    columns=(
        integer("n", "From 1 to 4095; 1024 stands for a ratio of one.", "1/1024"),
        integer("points", "Its logarithm.", "hundredths of a natural logarithm"),
    ),
    derived=True,
)
