"""What tests of training use."""

WORKER = """
import json, sys, time
from pathlib import Path
run = Path(sys.argv[sys.argv.index("--resume") + 1])
def say(**event):
    print(json.dumps(event), flush=True)
say(event="start", photos=20, held=4, skipped=1, device="CPU", threads=1, step=0)
say(event="base", loss=5.0, ciede2000=9.0, general=8.0)
step = 0
import threading
stop = threading.Event()
threading.Thread(target=lambda: (sys.stdin.read(), stop.set()), daemon=True).start()
while not stop.is_set() and not (run / "finish").exists():
    step += 1
    say(event="step", step=step, loss=4.0, fraction=0.4, left=60, seconds=step,
        crops_per_second=3.2, memory=512)
    time.sleep(0.02)
if (run / "finish").exists():
    (run / "result.json").write_text((run.parent / "result.json").read_text())
    say(event="judged", verdict="worse", difference=[1, 0.5, 1.5], general=[0, 0, 0], share=1)
else:
    say(event="stopped", step=step)
"""

WAITING = """
import json, sys
def say(**event):
    print(json.dumps(event), flush=True)
say(event="start", photos=20, held=4, skipped=0, device="CPU", threads=1, step=0)
say(event="waiting", reason="disk", message="The disk is full (0 MB free). "
    "Training goes on as soon as there is room.")
sys.stdin.read()
say(event="stopped", step=0)
"""


def row(model: str, error: float, **more) -> dict:
    scores = {"ciede2000": error, "psnr": 24.0, "auc": 90.0, "auc_rebalanced": 60.0,
              "colorfulness": 20.0}  # fmt: skip
    return {"model": model, **scores, "intervals": {k: [v, v] for k, v in scores.items()}, **more}


def judgement(verdict: str) -> dict:
    differ = {"difference": {"ciede2000": [0.7, 0.2, 1.2]}}
    rows = [row("gray", 12), row("tintype", 9), row("tuned", 9.7, **differ), row("true", 0)]
    table = {"photos": 4, "rows": rows}
    return {"verdict": verdict, "share": 1.0, "step": 8, "held": table, "general": table,
            "general_limit": 0.5, "pictures": {}}  # fmt: skip
