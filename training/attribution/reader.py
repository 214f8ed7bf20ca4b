#!/usr/bin/python3
"""Trains the reader of the attribution stage: two light recurrent layers over the parser's vectors, read across sentences.

    python3 training/attribution/reader.py DUMP --out data/models/reader.bin [--hold N] [--resume]
    python3 training/attribution/reader.py DUMP --unread NEWS --teachers WORK1 WORK2 ... --out data/models/reader.bin

DUMP is the folder that train.mjs --dump wrote. The reader corrects the sums of the weighed signs (it is trained on top of them, the
signs' weights having been fitted without the report at hand): which option is the source, where the content begins and ends, whether
the cue is one. With --unread it learns, beside the annotated reports, from what several readers trained before it (their --work
folders) together make of reports nobody has annotated (unread.mjs): Hinton et al. 2015. Needs PyTorch (Debian: python3-torch). Prints a line an epoch; --resume goes on from the last epoch.
"""
import argparse, collections, json, os, random, sys, time

import numpy as np
import torch
from torch import nn
import torch.nn.functional as F

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "parser"))
from export import write_tensors
from network import sru

ROLES = ("source", "start", "end")
LONGEST = 512
EDGES = (1, 2, 3, 4, 6, 8, 11, 15, 20, 28, 40)
APART = 2 * len(EDGES) + 3


def apart(d):
    """How far an option is from its cue, as one of APART numbers; the same as in src/attributions/reader.ts."""
    n = abs(d)
    k = sum(n >= e for e in EDGES)
    return len(EDGES) + (k if d > 0 else -k) + 1


numbered = lambda names: {n: i for i, n in enumerate(names)}


class Table:
    """Names by number; 0 is what is not known."""

    def __init__(self, counts, least):
        self.names = [""] + sorted(n for n, c in counts.items() if c >= least and n)
        self.id = numbered(self.names)
        self.count = np.array([1e9] + [counts[n] for n in self.names[1:]], np.float32)

    def of(self, names):
        return np.array([self.id.get(n, 0) for n in names], np.int64)


class Reader(nn.Module):
    def __init__(self, words, rels, cues, V, D=192, L=2, K=64):
        super().__init__()
        self.dims = dict(V=V, D=D, L=L, K=K)
        self.own = nn.Linear(V, D)
        self.above = nn.Linear(V, D, bias=False)
        self.word = nn.Embedding(words, D)
        self.rel = nn.Embedding(rels, D)
        self.cue = nn.Embedding(cues, D)
        self.quoted = nn.Embedding(3, D)
        for e in (self.word, self.rel, self.cue, self.quoted):
            nn.init.normal_(e.weight, std=0.1)
        self.sru = nn.ModuleList(nn.Linear(D, 3 * D) for _ in range(L))
        for lin in self.sru:
            nn.init.xavier_uniform_(lin.weight)
            with torch.no_grad():
                lin.bias.zero_()
                lin.bias[2 * D:] -= 1.0
        self.first = nn.Linear(D, K)
        self.first_weigh = nn.Parameter(torch.randn(K) * 0.1)
        self.ask = nn.Linear(D, (len(ROLES) + 1) * K)
        self.answer = nn.Linear(D, len(ROLES) * K, bias=False)
        self.apart = nn.Parameter(torch.randn(len(ROLES), APART, K) * 0.1)
        self.nobody = nn.Parameter(torch.zeros(K))
        self.weigh = nn.Parameter(torch.randn(len(ROLES) + 1, K) * 0.1)
        self.lean = nn.Parameter(torch.zeros(2))
        self.trust = nn.Parameter(torch.ones(4))
        self.inside = nn.Linear(D, 3)

    def encode(self, b, drop, wordless):
        vary = lambda x, p: x * torch.empty(x.shape[0], 1, x.shape[2]).bernoulli_(1 - p) / (1 - p) if self.training else x
        v = vary(b["vectors"], 0.2)
        head = b["heads"].clamp(min=0)[..., None].expand(-1, -1, v.shape[2])
        above = v.gather(1, head) * (b["heads"] >= 0)[..., None]
        word = self.word(b["words"])
        if self.training:
            word = F.dropout(word, wordless)
        x = self.own(v) + self.above(above) + word + self.rel(b["rels"]) + self.cue(b["cues"]) + self.quoted(b["quoted"])
        x = F.leaky_relu(x, 0.1) * b["mask"][..., None]
        for lin in self.sru:
            x = sru(lin, vary(x, drop), x, b["mask"])
        return vary(x, drop)

    def forward(self, b, drop=0.33, wordless=0.3):
        """Scores on top of the sums of signs: source options, pairs of edges, cue, first look; and what lies inside (logits a word)."""
        h = self.encode(b, drop, wordless)
        K = self.dims["K"]
        flat = h.reshape(-1, h.shape[2])
        asks = self.ask(flat[b["site"]]).view(len(b["site"]), len(ROLES) + 1, K)
        keys = self.answer(flat).view(-1, len(ROLES), K)
        out = {}
        for r, role in enumerate(ROLES):
            at, dist = b[role], b[role + "_apart"]
            z = keys[:, r][at] + self.apart[r][dist]
            if role == "source":
                z = torch.where((dist == 0)[..., None], self.nobody.expand_as(z), z)
            z = F.relu(asks[:, r, None] + z)
            out[role] = F.dropout(z, 0.2, self.training) @ self.weigh[r]
        cue = F.dropout(F.relu(asks[:, -1]), 0.2, self.training) @ self.weigh[-1] + self.lean[0]
        t = self.trust
        first = F.dropout(F.relu(self.first(flat[b["look"]])), 0.2, self.training) @ self.first_weigh + self.lean[1] + t[3] * b["look_sums"]
        source = (out["source"] + t[0] * b["source_sums"]).masked_fill(~b["source_mask"], -1e9)
        pairs = out["start"].gather(1, b["pair_start"]) + out["end"].gather(1, b["pair_end"]) + t[1] * b["pair_sums"]
        return source, pairs.masked_fill(~b["pair_mask"], -1e9), cue + t[2] * b["cue_sums"], first, self.inside(h)


class Data:
    """Reports cut into pieces of whole sentences of LONGEST words at the most."""

    def __init__(self, folder, tables=None, also=None):
        rows = [json.loads(l) for l in open(os.path.join(folder, "reports.jsonl"))]
        total = sum(len(r["keys"]) for r in rows)
        V = os.path.getsize(os.path.join(folder, "vectors.f32")) // 4 // total
        self.vectors = torch.from_numpy(np.fromfile(os.path.join(folder, "vectors.f32"), np.float32).reshape(total, V)).half()
        if tables is None:
            tables = {}
            for name, least in (("keys", 4), ("rels", 1), ("cues", 1)):
                counts = collections.Counter(x for r in rows for x in r[name])
                for line in open(os.path.join(also, "reports.jsonl")) if also else ():
                    counts.update(json.loads(line)[name])
                tables[name] = Table(counts, least)
        self.tables, self.V, self.pieces = tables, V, []
        base = 0
        for k, r in enumerate(rows):
            n = len(r["keys"])
            ids = {name: tables[name].of(r[name]) for name in ("keys", "rels", "cues")}
            labels = np.array([r["labels"][x] for x in ("source", "cue", "content")], np.float32).T.reshape(n, 3) if r["labels"] else np.zeros((n, 3), np.float32)
            heads, quoted = np.array(r["heads"]), np.array(r["quoted"])
            for first, last in cut(r["sentences"]):
                sites = [s for s in r["sites"] if first <= s["head"] < last and s["pairs"]]
                own = heads[first:last]
                looks = [g for g in r["glances"] if first <= g[0] < last]
                self.pieces.append(dict(
                    report=k, rows=(base + first, base + last), words=ids["keys"][first:last], rels=ids["rels"][first:last],
                    cues=ids["cues"][first:last], quoted=quoted[first:last], labels=labels[first:last],
                    heads=np.where((own >= first) & (own < last), own - first, -1),
                    looks=[(g[0] - first, g[1], g[2]) for g in looks], sites=[local(s, first, last) for s in sites]))
            base += n

    def batch(self, pieces, tables=None):
        """Pieces as tensors; `tables`: the numbers another reader has for the names."""
        if tables is not None:
            swap = lambda name, key: [np.array([tables[name].get(self.tables[name].names[i], 0) for i in p[key]]) for p in pieces]
            pieces = [dict(p, words=w, rels=r, cues=c) for p, w, r, c in zip(pieces, swap("keys", "words"), swap("rels", "rels"), swap("cues", "cues"))]
        B, T = len(pieces), max(len(p["words"]) for p in pieces)
        pad = lambda name, fill: torch.from_numpy(np.stack([np.pad(p[name], (0, T - len(p[name])), constant_values=fill) for p in pieces]))
        b = {name: pad(name, fill) for name, fill in (("words", 0), ("rels", 0), ("cues", 0), ("quoted", 0), ("heads", -1))}
        b["mask"] = torch.from_numpy(np.stack([np.arange(T) < len(p["words"]) for p in pieces]))
        v = torch.zeros(B, T, self.V)
        labels = torch.zeros(B, T, 3)
        for i, p in enumerate(pieces):
            v[i, : len(p["words"])] = self.vectors[p["rows"][0]:p["rows"][1]].float()
            labels[i, : len(p["words"])] = torch.from_numpy(p["labels"])
        b["vectors"], b["labels"] = v, labels
        sites = [(i * T, s) for i, p in enumerate(pieces) for s in p["sites"]]
        S = len(sites)
        b["site"] = torch.tensor([at + s["head"] for at, s in sites])
        for role in ROLES:
            most = max(len(s[role]) for _, s in sites)
            where, dist, ok = np.zeros((S, most), np.int64), np.zeros((S, most), np.int64), np.zeros((S, most), bool)
            for k, (at, s) in enumerate(sites):
                n = len(s[role])
                where[k, :n], dist[k, :n], ok[k, :n] = at + s[role], s[role + "_apart"], True
            b[role], b[role + "_apart"], b[role + "_mask"] = map(torch.from_numpy, (where, dist, ok))
        wide = lambda name, kind, most: torch.from_numpy(np.stack([np.pad(np.asarray(s[name], kind), (0, most - len(s[name]))) for _, s in sites]))
        most = max(len(s["pair_sums"]) for _, s in sites)
        b["pair_start"], b["pair_end"] = wide("pair_start", np.int64, most), wide("pair_end", np.int64, most)
        b["pair_sums"] = wide("pair_sums", np.float32, most)
        b["pair_mask"] = torch.from_numpy(np.stack([np.arange(most) < len(s["pair_sums"]) for _, s in sites]))
        b["source_sums"] = wide("source_sums", np.float32, b["source"].shape[1])
        for name, kind in (("gold", np.float32), ("right", np.int64), ("rightSpan", np.int64), ("cue_sums", np.float32)):
            b[name] = torch.from_numpy(np.array([s[name] for _, s in sites], kind))
        b["sites"] = [s for _, s in sites]
        looks = [(i * T + at, total, gold) for i, p in enumerate(pieces) for at, total, gold in p["looks"]]
        b["look"] = torch.tensor([x[0] for x in looks])
        b["look_sums"], b["look_gold"] = (torch.tensor([float(x[k]) for x in looks]) for k in (1, 2))
        if "taught" in pieces[0]:
            inside = np.zeros((B, T, 3), np.float32)
            for i, p in enumerate(pieces):
                inside[i, : len(p["words"])] = p["taught"]["inside"]
            flat = lambda key: [x for p in pieces for x in p["taught"][key]]
            padded = lambda rows, most: torch.from_numpy(np.stack([np.pad(x, (0, most - len(x))) for x in rows]))
            b["taught"] = dict(source=padded(flat("source"), b["source"].shape[1]), pairs=padded(flat("pairs"), b["pair_sums"].shape[1]),
                               cue=torch.tensor(flat("cue")), first=torch.tensor(flat("first")), inside=torch.from_numpy(inside))
        return b


def cut(sentences):
    """Whole sentences packed into pieces; a longer sentence is a piece of its own, cut hard."""
    out = []
    for first, last in sentences:
        while last - first > LONGEST:
            out.append([first, first + LONGEST])
            first += LONGEST
        if out and last - out[-1][0] <= LONGEST:
            out[-1][1] = last
        else:
            out.append([first, last])
    return [tuple(x) for x in out if x[1] > x[0]]


def local(s, first, last):
    """A site in terms of its piece; options beyond it are moved to its edge."""
    inside = lambda i: min(max(i, first), last - 1) - first
    c = s["head"]
    return dict(
        head=c - first, gold=s["gold"], right=s["right"], rightSpan=s["rightSpan"], cue_sums=s["sum"],
        source=np.array([inside(h) if h >= 0 else 0 for h in s["heads"]]), source_apart=np.array([apart(h - c) if h >= 0 else 0 for h in s["heads"]]),
        source_sums=s["sourceSums"],
        start=np.array([inside(i) for i in s["starts"]]), start_apart=np.array([apart(i - c) for i in s["starts"]]),
        end=np.array([inside(i - 1) for i in s["ends"]]), end_apart=np.array([apart(i - 1 - c) for i in s["ends"]]),
        pair_start=[p[0] for p in s["pairs"]], pair_end=[p[1] for p in s["pairs"]], pair_sums=[p[2] for p in s["pairs"]],
        spans=[(s["starts"][p[0]], s["ends"][p[1]]) for p in s["pairs"]])


def loss(out, b):
    source, pairs, cue, first, inside = out
    gold = b["gold"] > 0
    a = gold & (b["right"] >= 0)
    c = gold & (b["rightSpan"] >= 0)
    of_source = F.cross_entropy(source[a], b["right"][a], reduction="sum")
    of_content = F.cross_entropy(pairs[c], b["rightSpan"][c], reduction="sum")
    of_cue = F.binary_cross_entropy_with_logits(cue, b["gold"], reduction="sum")
    of_inside = F.binary_cross_entropy_with_logits(inside[b["mask"]], b["labels"][b["mask"]], reduction="mean")
    of_first = F.binary_cross_entropy_with_logits(first, b["look_gold"], reduction="mean")
    # Sites far from being cues are many; the scale of the loss is set by the annotated ones.
    n = 1.5 * b["gold"].sum().clamp(min=1)
    return (of_source + of_content + of_cue) / n + of_first + 0.5 * of_inside, (of_source.item(), of_content.item(), of_cue.item())


def jaccard(x, y):
    over = max(0, min(x[1], y[1]) - max(x[0], y[0]))
    return over / (x[1] - x[0] + y[1] - y[0] - over)


def surest(spans, chances, most=12):
    """The span that is likeliest near the right one, and that likelihood: as src/attributions/choose-content.ts chooses."""
    top = sorted(range(len(spans)), key=lambda k: -chances[k])[:most]
    near = lambda k: sum(chances[j] for j in top if jaccard(spans[j], spans[k]) >= 0.5)
    best = max(top, key=lambda k: (near(k) + chances[k], -k))
    return best, near(best)


@torch.no_grad()
def teach(pieces, data, teachers):
    """Keeps with each piece what the teachers together think: chances of options, logits averaged."""
    began = time.time()
    for at in range(0, len(pieces), 8):
        some = pieces[at:at + 8]
        outs = []
        for net, tables in teachers:
            b = data.batch(some, tables)
            outs.append(net(b))
        source, pairs, cue, first, inside = (sum(o[k] for o in outs) / len(outs) for k in range(5))
        source, pairs, cue, first, inside = source.softmax(1), pairs.softmax(1), cue.sigmoid(), first.sigmoid(), inside.sigmoid()
        i = j = 0
        for row, p in enumerate(some):
            s, l = len(p["sites"]), len(p["looks"])
            p["taught"] = dict(
                source=[source[k, : len(p["sites"][k - i]["source"])].numpy() for k in range(i, i + s)],
                pairs=[pairs[k, : len(p["sites"][k - i]["pair_sums"])].numpy() for k in range(i, i + s)],
                cue=cue[i:i + s].numpy(), first=first[j:j + l].numpy(), inside=inside[row, : len(p["words"])].numpy())
            i, j = i + s, j + l
        if at % 800 == 0:
            print(f"  taught {at + len(some)} of {len(pieces)} pieces {time.time() - began:.0f}s", flush=True)


def loss_taught(out, b):
    """Towards the teachers' chances; a site that is no cue to them teaches nothing about its source and content."""
    source, pairs, cue, first, inside = out
    t = b["taught"]
    log = lambda scores: scores.log_softmax(1).clamp(min=-30)
    of_source = (-(t["source"] * log(source)).sum(1) * t["cue"]).sum()
    of_content = (-(t["pairs"] * log(pairs)).sum(1) * t["cue"]).sum()
    of_cue = F.binary_cross_entropy_with_logits(cue, t["cue"], reduction="sum")
    of_first = F.binary_cross_entropy_with_logits(first, t["first"], reduction="mean")
    of_inside = F.binary_cross_entropy_with_logits(inside[b["mask"]], t["inside"][b["mask"]], reduction="mean")
    n = 1.5 * t["cue"].sum().clamp(min=1)
    return (of_source + of_content + of_cue) / n + of_first + 0.5 * of_inside


def teacher(work):
    """A reader trained before, by its --work folder: its averaged weights and its numbers for the names it knows."""
    c = torch.load(os.path.join(work, "last.pt"))
    w, t = c["ema"], {name: numbered(names) for name, names in c["tables"].items()}
    D, V = w["own.weight"].shape
    net = Reader(len(t["keys"]), len(t["rels"]), len(t["cues"]), V, D, sum(k.startswith("sru") and k.endswith("weight") for k in w), len(w["nobody"]))
    net.load_state_dict(w)
    net.eval()
    return net, t


@torch.no_grad()
def evaluate(net, data, pieces, plain=False):
    """Like whole F1: cue taken, source right, content near. plain: by the sums of signs alone."""
    net.eval()
    source = near = exact = golds = 0
    judged, looks = [], []
    for k in range(0, len(pieces), 8):
        if not any(p["sites"] for p in pieces[k:k + 8]):
            continue
        b = data.batch(pieces[k:k + 8])
        if plain:
            sources, pairs, cue = (b["source_sums"].masked_fill(~b["source_mask"], -1e9), b["pair_sums"].masked_fill(~b["pair_mask"], -1e9), b["cue_sums"])
        else:
            sources, pairs, cue, first, _ = net(b)
            looks += zip(first.tolist(), b["look_gold"].tolist())
        sources, pairs = sources.softmax(1), pairs.softmax(1)
        chosen = sources.max(1)
        for i, s in enumerate(b["sites"]):
            best, sure = surest(s["spans"], pairs[i].tolist())
            good = False
            if s["gold"]:
                golds += 1
                right = chosen.indices[i].item() == s["right"]
                source += right
                if s["rightSpan"] >= 0:
                    j = jaccard(s["spans"][best], s["spans"][s["rightSpan"]])
                    near += j >= 0.5
                    exact += j == 1
                    good = right and j >= 0.5
            judged.append((torch.sigmoid(cue[i]).item() * sure * chosen.values[i].item(), s["gold"], good))
    # One annotated attribution in 25 has no cue site at all.
    wanted = 1.04 * sum(g for p in pieces for _, _, g in p["looks"])
    judged.sort(reverse=True)
    best, of_cue, hit, cues = (0, 0), 0, 0, 0
    for k, (chance, g, good) in enumerate(judged):
        hit += good
        cues += g
        best = max(best, (2 * hit / (k + 1 + wanted), chance))
        of_cue = max(of_cue, 2 * cues / (k + 1 + wanted))
    looks.sort(reverse=True)
    share = lambda x: sum(g for _, g in looks[:int(len(looks) * x)]) / wanted
    found = dict(source=source / golds, near=near / golds, exact=exact / golds, cue=of_cue, whole=best[0], chance=best[1])
    if looks:
        found.update(first_third=share(0.33), at=looks[int(len(looks) * 0.33)][0])
    net.train()
    return {k: round(v, 4) for k, v in found.items()}


def write(path, net, tables, name):
    get = lambda t: t.detach().numpy().astype(np.float32)
    tensors = [("lemma", get(net.word.weight), "i8"), ("rel", get(net.rel.weight), "f32"), ("cue", get(net.cue.weight), "f32"),
               ("quoted", get(net.quoted.weight), "f32"), ("own_w", get(net.own.weight), "i8"), ("own_b", get(net.own.bias)[None], "f32"),
               ("above_w", get(net.above.weight), "i8")]
    for i, lin in enumerate(net.sru):
        tensors += [(f"sru{i + 1}_w", get(lin.weight), "i8"), (f"sru{i + 1}_b", get(lin.bias)[None], "f32")]
    ask = torch.cat([net.ask.weight, net.first.weight]), torch.cat([net.ask.bias, net.first.bias])
    tensors += [("ask_w", get(ask[0]), "i8"), ("ask_b", get(ask[1])[None], "f32"), ("answer_w", get(net.answer.weight), "i8"),
                ("apart", get(net.apart).reshape(-1, net.dims["K"]), "f32"), ("nobody", get(net.nobody)[None], "f32"),
                ("weigh", get(torch.cat([net.weigh, net.first_weigh[None]])), "f32"), ("lean", get(net.lean)[None], "f32"), ("trust", get(net.trust)[None], "f32")]
    header = dict(version=1, name=name, dims=net.dims, lemmas=tables["keys"].names, rels=tables["rels"].names, cues=tables["cues"].names)
    write_tensors(path, header, tensors)


def main():
    a = argparse.ArgumentParser()
    a.add_argument("dump")
    a.add_argument("--out", default="data/models/reader.bin")
    a.add_argument("--work", default="/tmp/parley-reader")
    a.add_argument("--hold", type=int, default=0)
    a.add_argument("--epochs", type=int, default=8)
    a.add_argument("--rate", type=float, default=0.002)
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--size", type=int, default=8, help="pieces a batch")
    a.add_argument("--drop", type=float, default=0.4)
    a.add_argument("--wordless", type=float, default=0.4)
    a.add_argument("--D", type=int, default=192)
    a.add_argument("--L", type=int, default=2)
    a.add_argument("--K", type=int, default=64)
    a.add_argument("--unread", help="folder that unread.mjs wrote")
    a.add_argument("--teachers", nargs="*", default=[], help="--work folders of the readers that teach")
    a.add_argument("--resume", action="store_true")
    o = a.parse_args()
    os.makedirs(o.work, exist_ok=True)
    torch.manual_seed(o.seed)
    rng = random.Random(o.seed)
    data = Data(o.dump, also=o.unread)
    held = lambda p: o.hold > 0 and p["report"] % o.hold == o.hold - 1
    train = [p for p in data.pieces if not held(p) and p["sites"]]
    test = [p for p in data.pieces if held(p)]
    t = data.tables
    news, unread = None, []
    if o.unread:
        news = Data(o.unread, t)
        unread = [p for p in news.pieces if p["sites"] and p["looks"]]
        teach(unread, news, [teacher(w) for w in o.teachers])
    net = Reader(len(t["keys"].names), len(t["rels"].names), len(t["cues"].names), data.V, o.D, o.L, o.K)
    ema = {k: p.detach().clone() for k, p in net.named_parameters()}
    adam = torch.optim.Adam(net.parameters(), lr=o.rate, betas=(0.9, 0.98), weight_decay=0)
    print(len(train), "pieces,", len(t["keys"].names), "words,", sum(p.numel() for p in net.parameters()), "parameters", flush=True)
    if test:
        print("signs alone", evaluate(net, data, test, True), flush=True)
    epoch, steps, spent, mark = 0, 0, 0.0, os.path.join(o.work, "last.pt")
    if o.resume and os.path.exists(mark):
        c = torch.load(mark)
        net.load_state_dict(c["net"]); adam.load_state_dict(c["adam"])
        ema, epoch, steps, spent = c["ema"], c["epoch"], c["steps"], c["spent"]
    began = time.time()
    per = (len(train) + len(unread)) // o.size
    while epoch < o.epochs:
        rng.shuffle(train)
        rng.shuffle(unread)
        groups = [(data, train[k:k + o.size]) for k in range(0, len(train), o.size)] + [(news, unread[k:k + o.size]) for k in range(0, len(unread), o.size)]
        rng.shuffle(groups)
        sums = np.zeros(3)
        n = 0
        for k in range(per):
            used = steps / (o.epochs * per)
            rate = o.rate * min(1, (steps + 1) / 100) * max(0.02, 1 - max(0, used - 0.3) / 0.7)
            for g in adam.param_groups:
                g["lr"] = rate
            home, some = groups[k]
            b = home.batch(some)
            # Words seen seldom are now and then taken away, so that unknown ones are met.
            rare = torch.from_numpy(0.5 / (0.5 + t["keys"].count[b["words"].numpy()]))
            b["words"] = b["words"].masked_fill(torch.rand(rare.shape) < rare, 0)
            out = net(b, o.drop, o.wordless)
            out, parts = (loss_taught(out, b), None) if home is news else loss(out, b)
            adam.zero_grad()
            out.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5)
            adam.step()
            steps += 1
            decay = min(0.998, (steps + 1) / (steps + 10))
            with torch.no_grad():
                for name, p in net.named_parameters():
                    ema[name].lerp_(p, 1 - decay)
            if parts:
                sums += parts
                n += len(b["gold"])
            if k % 100 == 99:
                print(f"  epoch {epoch + 1} batch {k + 1} of {per} {spent + time.time() - began:.0f}s", flush=True)
        epoch += 1
        line = " ".join(f"{x:.3f}" for x in sums / n)
        kept = {name: p.detach().clone() for name, p in net.named_parameters()}
        with torch.no_grad():
            for name, p in net.named_parameters():
                p.copy_(ema[name])
        scores = evaluate(net, data, test) if test else ""
        print(f"epoch {epoch} {spent + time.time() - began:.0f}s losses {line} trust {[round(x, 2) for x in net.trust.tolist()]} {scores}", flush=True)
        write(o.out, net, t, f"epoch {epoch} seed {o.seed}")
        with torch.no_grad():
            for name, p in net.named_parameters():
                p.copy_(kept[name])
        torch.save(dict(net=net.state_dict(), adam=adam.state_dict(), ema=ema, tables={name: x.names for name, x in t.items()}, epoch=epoch, steps=steps, spent=spent + time.time() - began), mark)


if __name__ == "__main__":
    main()
