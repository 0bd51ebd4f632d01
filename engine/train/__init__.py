"""Making weights: `python -m engine.train recipe.toml RUN_DIR --photos DIR`.

A run reads a recipe (`config`), photos from folders or packed shards (`photos`), cuts and ages
them on the training device (`feed`, `augment`, `convert`), takes steps (`loop`) under one of the
`losses`, keeps an average of the weights (`ema`), and writes checkpoints and a JSON-lines log
(`run`). It can be stopped at any time and goes on where it was. `release` turns a run into weights
and a model card.
"""
