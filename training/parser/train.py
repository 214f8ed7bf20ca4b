#!/usr/bin/python3
"""Trains the tagger-parser from UD treebanks and writes data/models/english.bin.

    python3 training/parser/train.py --ud ../shared/bench/ud --out data/models/english.bin --minutes 40

Needs PyTorch (Debian: python3-torch) and g++. Prints a line an epoch; stops cleanly after --minutes; --resume goes on from the last
epoch's checkpoint. Method: Kiperwasser & Goldberg (2016) over SRU encoders (Lei et al. 2018), dynamic oracle of Goldberg & Nivre (2013).
"""
import argparse, collections, ctypes, math, os, random, subprocess, sys, tempfile, time

import numpy as np
import torch
import torch.nn.functional as F

sys.path.insert(0, os.path.dirname(__file__))
import treebank
from export import write
from features import hashed_keys, fnv, word_key
from network import CHILD, SLOTS, Network


def build_trajectories():
    here = os.path.dirname(os.path.abspath(__file__))
    made = os.path.join(tempfile.gettempdir(), f"parley-trajectories-{os.getuid()}-{os.getpid()}.so")
    subprocess.check_call(["g++", "-O3", "-march=native", "-ffast-math", "-shared", "-fPIC", "-o", made, os.path.join(here, "trajectories.cc")])
    lib = ctypes.CDLL(made)
    os.unlink(made)
    return lib.trajectories


class Vocabulary:
    def __init__(self, sentences, buckets, least=2):
        count = collections.Counter()
        for s in sentences:
            for w in s[0]:
                count[word_key(w)] += 1
        self.words = ["<unk>"] + sorted(w for w, c in count.items() if c >= least)
        self.id = {w: i for i, w in enumerate(self.words)}
        self.count = np.array([1e9] + [count[w] for w in self.words[1:]])
        self.upos = sorted({t for s in sentences for t in s[1]})
        self.xpos = sorted({t for s in sentences for t in s[2]})
        self.labels = sorted({l for s in sentences for l in s[4]})
        self.banks = sorted({s[6] for s in sentences})
        self.buckets, self.cache = buckets, {}

    def features(self, form):
        got = self.cache.get(form)
        if got is None:
            got = (self.id.get(word_key(form), 0), [fnv(k) % self.buckets for k in hashed_keys(form)])
            self.cache[form] = got
        return got


class Batch:
    """Sentences of like length as tensors; gold heads are positions inside the sentence, n = ROOT."""

    def __init__(self, sentences, v, word_drop, rng):
        B, T = len(sentences), max(len(s[0]) for s in sentences)
        words = np.zeros((B, T), np.int64)
        hashes = np.zeros((B, T, 6), np.int64)
        mask = np.zeros((B, T), bool)
        for i, s in enumerate(sentences):
            for j, form in enumerate(s[0]):
                w, h = v.features(form)
                words[i, j] = w
                hashes[i, j] = h
            mask[i, : len(s[0])] = True
        if word_drop:
            words[rng.random((B, T)) < 0.5 / (0.5 + v.count[words])] = 0
        self.words, self.hashes, self.mask = torch.from_numpy(words), torch.from_numpy(hashes), torch.from_numpy(mask)
        index = lambda table: {t: i for i, t in enumerate(table)}
        up, xp, lb = index(v.upos), index(v.xpos), index(v.labels)
        flat = lambda column, table: torch.tensor([table.get(t, -100) for s in sentences for t in s[column]])
        self.upos, self.xpos, self.labels = flat(1, up), flat(2, xp), flat(4, lb).int().numpy()
        self.heads = np.array([h for s in sentences for h in s[3]], np.int32)
        self.offsets = np.concatenate([[0], np.cumsum([len(s[0]) for s in sentences])]).astype(np.int32)
        self.bank = torch.tensor([v.banks.index(s[6]) if s[6] in v.banks else 0 for s in sentences])
        self.weight = torch.tensor([s[5] for s in sentences for _ in s[0]])
        self.state_weight = torch.tensor([s[5] for s in sentences for _ in range(2 * len(s[0]))])


LOST = {",", '"', "``", "''", "\u201c", "\u201d"}


def noisy(s, rng):
    """Wire copy is not web English: now and then shout, head-line, drop the final stop or the commas."""
    roll = rng.random()
    forms = s[0]
    if roll < 0.03:
        return ([f.upper() for f in forms], *s[1:])
    if roll < 0.05:
        return ([f[:1].upper() + f[1:] for f in forms], *s[1:])
    if roll < 0.10 and len(forms) > 3:
        drop = {len(forms) - 1} if s[1][-1] == "PUNCT" else set()
    elif roll < 0.22:
        # Some archives have lost their commas and quotation marks.
        drop = {i for i, f in enumerate(forms) if f in LOST}
    else:
        return s
    return (treebank.without(s, drop) if drop else None) or s


def batches(sentences, size, rng):
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i][0]) + rng.random() * 3)
    out, now, longest = [], [], 0
    for i in order:
        n = len(sentences[i][0])
        if now and max(longest, n) * (len(now) + 1) > size:
            out.append(now)
            now, longest = [], 0
        now.append(sentences[i])
        longest = max(longest, n)
    out.append(now)
    rng.shuffle(out)
    return out


class Runner:
    def __init__(self, net, v):
        self.net, self.v, self.lib = net, v, build_trajectories()

    def walk(self, b, rows, oracle, explore, seed):
        net, total = self.net, int(b.offsets[-1])
        N, K = net.labels, net.hid_b.shape[0]
        M, A = 2 * total, 1 + 2 * N
        as_np = lambda t: np.ascontiguousarray(t.detach().numpy(), np.float32)
        slots, kids = np.zeros((M, SLOTS), np.int32), np.zeros((M, CHILD), np.int32)
        marks = np.zeros((M, A), np.uint8) if oracle else np.zeros((1, 1), np.uint8)
        heads, labels = np.zeros(total, np.int32), np.zeros(total, np.int32)
        floats = [as_np(t) for t in (rows, net.label_t, net.hid_b, net.out.weight, net.out.bias)]
        p = lambda a: a.ctypes.data_as(ctypes.c_void_p)
        made = self.lib(len(b.offsets) - 1, p(b.offsets), p(b.heads), p(b.labels), *[p(a) for a in floats], K, N, self.v.labels.index("root"),
                        int(oracle), ctypes.c_float(explore), ctypes.c_uint64(seed), p(slots), p(kids), p(marks), p(heads), p(labels))
        assert made == M, (made, M)
        return slots, kids, marks, heads, labels

    def loss(self, b, explore, seed, drop):
        net = self.net
        first, last = net.encode(b.words, b.hashes, b.mask, b.bank, drop)
        up, xp = net.tags(F.dropout(first[b.mask], 0.2, net.training), last[b.mask])
        tag = ((F.cross_entropy(up, b.upos, reduction="none") + F.cross_entropy(xp, b.xpos, reduction="none")) * b.weight).mean()
        rows = net.rows(last, b.mask)
        slots, kids, marks, _, _ = self.walk(b, rows, True, explore, seed)
        scores = net.score(rows, torch.from_numpy(slots).long(), torch.from_numpy(kids).long(), 0.2)
        marks = torch.from_numpy(marks)
        everything = torch.logsumexp(scores.masked_fill(marks == 0, -1e9), 1)
        right = torch.logsumexp(scores.masked_fill(marks != 2, -1e9), 1)
        some = (marks == 2).any(1)
        step = ((everything - right)[some] * b.state_weight[some]).mean()
        return 0.5 * tag + step * 2, tag.item(), step.item()

    @torch.no_grad()
    def parse(self, sentences, size=4000):
        """Predictions in the order given: (upos, xpos, heads, labels), heads as in treebank.py."""
        net, v = self.net, self.v
        net.eval()
        order = sorted(range(len(sentences)), key=lambda i: len(sentences[i][0]))
        out = [None] * len(sentences)
        at = 0
        while at < len(order):
            group = [order[at]]
            at += 1
            while at < len(order) and (len(group) + 1) * len(sentences[order[at]][0]) <= size:
                group.append(order[at])
                at += 1
            b = Batch([sentences[i] for i in group], v, False, None)
            first, last = net.encode(b.words, b.hashes, b.mask, None, 0)
            up, xp = (scores.argmax(1).tolist() for scores in net.tags(first[b.mask], last[b.mask]))
            _, _, _, heads, labels = self.walk(b, net.rows(last, b.mask), False, 0, 1)
            for g, i in enumerate(group):
                r = range(b.offsets[g], b.offsets[g + 1])
                out[i] = ([v.upos[up[k]] for k in r], [v.xpos[xp[k]] for k in r], [int(heads[k]) for k in r], [v.labels[labels[k]] for k in r])
        net.train()
        return out

    def evaluate(self, sentences):
        n = tag = xtag = uas = las = 0
        for s, (up, xp, heads, labels) in zip(sentences, self.parse(sentences)):
            for i in range(len(s[0])):
                n += 1
                tag += up[i] == s[1][i]
                xtag += xp[i] == s[2][i]
                if heads[i] == s[3][i]:
                    uas += 1
                    las += labels[i] == s[4][i]
        return dict(upos=100 * tag / n, xpos=100 * xtag / n, uas=100 * uas / n, las=100 * las / n)


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--ud", default="../shared/bench/ud")
    a.add_argument("--out", default="data/models/english.bin")
    a.add_argument("--work", default="/tmp/parley-training", help="folder for checkpoints")
    a.add_argument("--minutes", type=float, default=40)
    a.add_argument("--epochs", type=int, default=30)
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--auto", nargs="*", default=[], help="machine-parsed CoNLL-U, used with --auto-weight")
    a.add_argument("--auto-weight", type=float, default=0.5)
    a.add_argument("--auto-share", type=float, default=1.0, help="share of the machine-parsed sentences drawn anew each epoch")
    a.add_argument("--batch", type=int, default=1000, help="tokens a batch, padding included")
    a.add_argument("--rate", type=float, default=0.002)
    a.add_argument("--resume", action="store_true")
    a.add_argument("--start", help="best.pt of another run with the same data and dimensions: go on from its weights, with a fresh schedule")
    for name, value in dict(W=96, F=32, B=2048, D=256, L=3, K=128).items():
        a.add_argument("--" + name, type=int, default=value)
    o = a.parse_args()
    os.makedirs(o.work, exist_ok=True)
    torch.manual_seed(o.seed)
    rng, nrng = random.Random(o.seed), np.random.default_rng(o.seed)
    ud = lambda name: os.path.join(o.ud, name + ".conllu")
    gold = treebank.read(ud("ewt-train"), "ewt") + treebank.read(ud("gum-open-train"), "gum")
    auto = [s for f in o.auto for s in treebank.read(f, "gum", o.auto_weight)]
    devs = {"ewt": treebank.read(ud("ewt-dev"), "ewt"), "gum": treebank.read(ud("gum-open-dev"), "gum")}
    v = Vocabulary(gold + auto, o.B)
    net = Network(len(v.words), len(v.upos), len(v.xpos), len(v.labels), len(v.banks), o.W, o.F, o.B, o.D, o.L, o.K)
    ema = {k: p.detach().clone() for k, p in net.named_parameters()}
    adam = torch.optim.Adam(net.parameters(), lr=o.rate, betas=(0.9, 0.98), eps=1e-8)
    run = Runner(net, v)
    print(f"{len(gold)} gold and {len(auto)} machine-parsed sentences, {len(v.words)} words, {len(v.labels)} labels, "
          f"{sum(p.numel() for p in net.parameters())/1e6:.2f} M parameters", flush=True)
    began, epoch, steps, best = time.time(), 0, 0, 0.0
    mark = os.path.join(o.work, "last.pt")
    spent = 0.0
    if o.resume and os.path.exists(mark):
        c = torch.load(mark)
        net.load_state_dict(c["net"]); adam.load_state_dict(c["adam"])
        ema, epoch, steps, best, spent = c["ema"], c["epoch"], c["steps"], c["best"], c["spent"]
    if o.start:
        net.load_state_dict(torch.load(o.start)["net"])
        ema = {k: p.detach().clone() for k, p in net.named_parameters()}
    elapsed = lambda: spent + time.time() - began
    while epoch < o.epochs and elapsed() < o.minutes * 60:
        drawn = auto if o.auto_share >= 1 else rng.sample(auto, int(o.auto_share * len(auto)))
        train = [noisy(s, rng) for s in gold + drawn if len(s[0]) <= 200]
        todo = batches(train, o.batch, rng)
        tags = moves = 0.0
        for k, group in enumerate(todo):
            # Linear warm-up, then down to a tenth along the share of epochs or of minutes that is used up, whichever is further.
            used = max((epoch + k / len(todo)) / o.epochs, elapsed() / (o.minutes * 60))
            rate = o.rate * min(1, (steps + 1) / 200) * max(0.02, 1 - max(0, used - 0.25) / 0.75)
            for g in adam.param_groups:
                g["lr"] = rate
            b = Batch(group, v, True, nrng)
            loss, tag, step = run.loss(b, 0.5 if epoch >= 1 else 0.0, steps + o.seed * 100003, 0.33)
            adam.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 5)
            adam.step()
            steps += 1
            decay = min(0.9995, (steps + 1) / (steps + 10))
            with torch.no_grad():
                if steps % 4 == 0:
                    for name, p in net.named_parameters():
                        ema[name].lerp_(p, 1 - decay ** 4)
            tags += tag
            moves += step
            if elapsed() > o.minutes * 60:
                break
            if k % 100 == 99:
                print(f"  epoch {epoch + 1} batch {k + 1}/{len(todo)} tag {tags/(k+1):.3f} move {moves/(k+1):.3f} {elapsed():.0f}s", flush=True)
        epoch += 1
        kept = {name: p.detach().clone() for name, p in net.named_parameters()}
        with torch.no_grad():
            for name, p in net.named_parameters():
                p.copy_(ema[name])
        scores = {name: run.evaluate(d) for name, d in devs.items()}
        mean = sum(s["las"] for s in scores.values()) / len(scores)
        print(f"epoch {epoch} {elapsed():.0f}s rate {rate:.5f} tag {tags/len(todo):.3f} move {moves/len(todo):.3f} " +
              "  ".join(f"{n}: UPOS {s['upos']:.2f} XPOS {s['xpos']:.2f} UAS {s['uas']:.2f} LAS {s['las']:.2f}" for n, s in scores.items()), flush=True)
        if mean > best:
            best = mean
            write(o.out, net, v, f"epoch {epoch} seed {o.seed} " + " ".join(f"{n} LAS {s['las']:.2f}" for n, s in scores.items()))
            torch.save(dict(net=net.state_dict(), v=v, dims=vars(o)), os.path.join(o.work, "best.pt"))
        with torch.no_grad():
            for name, p in net.named_parameters():
                p.copy_(kept[name])
        torch.save(dict(net=net.state_dict(), adam=adam.state_dict(), ema=ema, epoch=epoch, steps=steps, best=best, spent=elapsed()), mark)


if __name__ == "__main__":
    main()
