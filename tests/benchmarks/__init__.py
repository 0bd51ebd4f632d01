"""Speed and memory, as ratios in one run: `make bench`, or `python -m tests.benchmarks color view`.

Each subject measures Tintype beside the plain way of doing the same on the same machine, minutes
apart at most, so that a slow machine slows both. Inputs are made here.
"""
