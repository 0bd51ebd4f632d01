"""A colorizer that knows the user's own photos: a model taught on by folders of colour photos.

`scan` looks at the folders and says what can be used and what not, `split` keeps photos apart for
judging, `plan` holds what the user chose. A `folder` is everything on disk about one such run.
`gathering` makes small copies of the photos, `lesson` takes the steps, `run` is the whole of it, in
a process of its own: `python -m engine.tuning RUN_DIR`, which prints JSON lines. In the end `judge`
compares the tuned model with its base on photos that neither was taught by, and `keep` makes a
model of it. `probe` measures beforehand what that will take, `together` lets several processes or
machines share the work.
"""
