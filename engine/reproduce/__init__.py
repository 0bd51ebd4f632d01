"""The papers' experiments, run again on photos that are given: `tintype reproduce PAPER`.

A `workshop` trains what an experiment needs, each network in a run folder of its own, so that an
experiment that was stopped goes on where it was. `whole` shows photos to networks as the papers do;
one module a paper draws up the results (`results`): the table beside the paper's figures, pictures,
curves, and `Finding`s, each a sentence of the paper that is judged by the numbers. `report` writes
all of it as HTML and JSON.
"""
