"""Reads CoNLL-U: a sentence is (forms, upos, xpos, heads, labels, weight, bank); multiword ranges and empty nodes are skipped."""


def read(path, bank, weight=1.0):
    sentences, rows = [], []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line:
                if rows:
                    sentences.append(sentence(rows, bank, weight))
                rows = []
            elif line[0] != "#":
                cells = line.split("\t")
                if cells[0].isdigit():
                    rows.append(cells)
    if rows:
        sentences.append(sentence(rows, bank, weight))
    return sentences


def sentence(rows, bank, weight):
    n = len(rows)
    heads = [int(r[6]) - 1 if r[6] != "0" else n for r in rows]
    return ([r[1] for r in rows], [r[3] for r in rows], [r[4] for r in rows], heads, [r[7] for r in rows], weight, bank)


def without(sent, drop):
    """The same sentence without the words in `drop` (leaves only); None when something hangs on one of them."""
    forms, upos, xpos, heads, labels, weight, bank = sent
    n = len(forms)
    if any(h in drop for h in heads):
        return None
    keep = [i for i in range(n) if i not in drop]
    place = {old: new for new, old in enumerate(keep)}
    place[n] = len(keep)
    pick = lambda column: [column[i] for i in keep]
    return (pick(forms), pick(upos), pick(xpos), [place[heads[i]] for i in keep], pick(labels), weight, bank)
