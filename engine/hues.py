"""Names of hues and where they end, for those who may not load numpy to know them.

`engine.train.selection` says where the ranges come from.
"""

ENDS = {"red": 72, "yellow": 107, "green": 160, "cyan": 241, "blue": 310, "magenta": 360}
HUES = tuple(ENDS)
