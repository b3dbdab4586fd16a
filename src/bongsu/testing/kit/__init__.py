"""What Bongsu asks of a plugin, as functions that raise AssertionError with a sentence.

```python
from bongsu.testing import kit
from bongsu.testing.sketch import sketch

def test_my_detector_keeps_the_rules() -> None:
    kit.hold_detector(my_detector, sketch(EVERYTHING_IT_CAN_SAY))
```

No test framework is needed. Each rule can be held alone: `detector_rules`, `reader_rules` and
`exporter_rules` give them by name.
"""

from bongsu.testing.kit.cards import hold_card, hold_sentences
from bongsu.testing.kit.detectors import detector_rules, hold_detector
from bongsu.testing.kit.exporters import exporter_rules, hold_exporter
from bongsu.testing.kit.hostile import hostile_view
from bongsu.testing.kit.readers import hold_reader, reader_rules

__all__ = [
    "detector_rules",
    "exporter_rules",
    "hold_card",
    "hold_detector",
    "hold_exporter",
    "hold_reader",
    "hold_sentences",
    "hostile_view",
    "reader_rules",
]
