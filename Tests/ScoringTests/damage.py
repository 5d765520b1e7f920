"""Spoils perfect records (JSON Lines on standard input) in the ways that programs get articles wrong, the same each time."""
import json, random, sys

for number, line in enumerate(sys.stdin):
    r = json.loads(line)
    rnd = random.Random(number)
    if rnd.random() < 0.05:
        continue
    ents = r["entities"]
    for e in ents:
        e["mentions"] = [m for m in e["mentions"] if rnd.random() > 0.1]
        for m in e["mentions"]:
            if rnd.random() < 0.05:
                m["end"] += rnd.choice((1, 4))
            if rnd.random() < 0.05 and ents:
                rnd.choice(ents)["mentions"].append(dict(m))
        if rnd.random() < 0.1:
            e["type"] = rnd.choice(("person", "team", "location", "venue"))
        if e.get("role") and rnd.random() < 0.2:
            e["role"] = rnd.choice(("player", "coach", "media", None))
        if rnd.random() < 0.2:
            e["teams"] = [rnd.choice(ents)["id"]]
        if rnd.random() < 0.1:
            e["age"] = rnd.randint(17, 39)
    for m in r["matches"]:
        if m.get("score") and rnd.random() < 0.2:
            m["score"] = [m["score"][0], m["score"][1] + 1]
        if rnd.random() < 0.3:
            m["teams"] = m["teams"][::-1]
            m["score"] = m["score"] and m["score"][::-1]
        if rnd.random() < 0.1:
            m["primary"] = not m.get("primary")
        if rnd.random() < 0.2:
            m["stage"] = rnd.choice(("group stage", "quarter-finals", "last-16", None))
        if rnd.random() < 0.2:
            m["half_time"] = [1, 0]
        if rnd.random() < 0.2:
            m["competition"] = rnd.choice(ents)["id"]
    keep = []
    for v in r["events"]:
        if rnd.random() < 0.1:
            continue
        keep.append(v)
        if rnd.random() < 0.1:
            keep.append(dict(v, minute=rnd.randint(1, 90)))
        for key in ("minute", "added"):
            if rnd.random() < 0.2:
                v[key] = rnd.choice((None, 3, 90))
        for key in ("player", "assist", "team", "on"):
            if key in v and rnd.random() < 0.15:
                v[key] = rnd.choice(ents)["id"]
        for key in ("penalty", "own_goal"):
            if key in v and rnd.random() < 0.2:
                v[key] = not v[key]
        if "body_part" in v and rnd.random() < 0.2:
            v["body_part"] = rnd.choice(("head", "left-foot"))
        if v.get("distance_yards") and rnd.random() < 0.6:
            yards = v.pop("distance_yards")
            v["distance"] = rnd.choice(({"value": yards + 1, "unit": "yards", "metres": 9.0}, {"value": 20, "unit": "metres", "metres": 20.0}))
        if rnd.random() < 0.1:
            v["type"] = rnd.choice(("goal", "injury", "save", "yellow-card"))
        if rnd.random() < 0.1:
            v["match"] = rnd.choice(r["matches"])["id"] if r["matches"] else None
    r["events"] = keep
    r["quotes"] = [q for q in r["quotes"] if rnd.random() > 0.1]
    for q in r["quotes"]:
        if rnd.random() < 0.2:
            q["end"] -= rnd.choice((1, 10))
        if rnd.random() < 0.2:
            q["speaker"] = rnd.choice(ents)["id"] if ents else None
        if rnd.random() < 0.1:
            q["speaker"], q["speaker_text"] = None, "the some fans"
        if rnd.random() < 0.1:
            q["kind"] = rnd.choice(("direct", "fragment", "indirect"))
    if rnd.random() < 0.1:
        r["article"] = {"kind": "news", "sport": None}
    print(json.dumps(r, ensure_ascii=False))
