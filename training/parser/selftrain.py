#!/usr/bin/python3
"""Parses bare sentences with two trained models and keeps those on which they agree, as CoNLL-U for train.py --auto.

    node training/parser/news-tokens.mjs ../shared/bench/news/*.jsonl > /tmp/news.conllu
    python3 training/parser/selftrain.py /tmp/a/best.pt /tmp/b/best.pt /tmp/news.conllu /tmp/agreed.conllu

Agreement of differently built parsers is the filter of tri-training (Zhou & Li 2005; Weiss et al. 2015): at least --least of the
words of a sentence must have the same head and label, and the first model's analysis is kept.
"""
import argparse, sys, os, time

import torch

sys.path.insert(0, os.path.dirname(__file__))
import treebank
from network import Network
import train
from train import Runner, Vocabulary

# Checkpoints made by running train.py as a program name its classes under __main__.
sys.modules["__main__"].Vocabulary = Vocabulary


def load(path):
    saved = torch.load(path)
    v, d = saved["v"], saved["dims"]
    net = Network(len(v.words), len(v.upos), len(v.xpos), len(v.labels), len(v.banks), d["W"], d["F"], d["B"], d["D"], d["L"], d["K"])
    net.load_state_dict(saved["net"])
    return Runner(net, v)


def main():
    a = argparse.ArgumentParser()
    a.add_argument("first")
    a.add_argument("second")
    a.add_argument("bare")
    a.add_argument("out")
    a.add_argument("--least", type=float, default=0.93)
    o = a.parse_args()
    runners = [load(o.first), load(o.second)]
    sentences = treebank.read(o.bare, "gum")
    for s in sentences:
        s[3][:] = [0] * len(s[3])
    kept = words = 0
    began = time.time()
    with open(o.out, "w", encoding="utf-8") as out:
        for at in range(0, len(sentences), 2000):
            group = sentences[at:at + 2000]
            for s, (up, xp, heads, labels), (up2, _, heads2, labels2) in zip(group, *[r.parse(group) for r in runners]):
                n = len(s[0])
                same = sum(heads[i] == heads2[i] and labels[i] == labels2[i] for i in range(n))
                if same < o.least * n or up != up2:
                    continue
                kept += 1
                words += n
                for i in range(n):
                    head = 0 if heads[i] == n else heads[i] + 1
                    out.write(f"{i+1}\t{s[0][i]}\t_\t{up[i]}\t{xp[i]}\t_\t{head}\t{labels[i]}\t_\t_\n")
                out.write("\n")
            print(f"{at + len(group)} of {len(sentences)} sentences read, {kept} kept ({words} words), {time.time() - began:.0f}s", flush=True)


if __name__ == "__main__":
    main()
