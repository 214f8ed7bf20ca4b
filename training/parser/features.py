"""Word features, the same as src/parse/features.ts: one word key and six hashed keys."""

QUOTES = str.maketrans({"\u2018": "'", "\u2019": "'", "`": "'", "\u201c": '"', "\u201d": '"', "\u00ab": '"', "\u00bb": '"',
                        "\u2013": "-", "\u2014": "-", "\u00a0": " "})


def norm(form):
    if form in ("``", "''"):
        return '"'
    if form == "--":
        return "-"
    return form.translate(QUOTES).replace("\u2026", "...")


def word_key(form):
    return "".join("0" if "0" <= c <= "9" else c for c in norm(form).lower())


def shape(form):
    out = []
    for c in norm(form):
        lower, upper = c.lower(), c.upper()
        s = "X" if c != lower else "x" if c != upper else "d" if "0" <= c <= "9" else c if ord(c) < 128 else "o"
        if len(out) >= 3 and out[-1] == out[-2] == out[-3] == s:
            continue
        out.append(s)
    return "".join(out)


def fnv(text):
    h = 2166136261
    data = text.encode("utf-16-le", "surrogatepass")
    for i in range(0, len(data), 2):
        h = ((h ^ (data[i] | data[i + 1] << 8)) * 16777619) & 0xFFFFFFFF
    return h


def hashed_keys(form):
    w = word_key(form)
    return ("s2:" + w[-2:], "s3:" + w[-3:], "s4:" + w[-4:], "p2:" + w[:2], "p3:" + w[:3], "sh:" + shape(form))
