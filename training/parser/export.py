"""Writes the weights in the program's own format: a JSON header, then tensors, the big ones as int8 with a scale a row."""
import json, os, struct

import numpy as np


def write(path, net, v, name):
    get = lambda t: t.detach().numpy().astype(np.float32)
    D = net.dims["D"]
    E = net.dims["W"] + 6 * net.dims["F"]
    win = get(net.window.weight)
    fold = get(net.window.bias) + get(net.bank_in.weight) @ get(net.bank.weight).mean(0)
    tensors = [("word", get(net.word.weight), "i8")]
    tensors += [(f"hash{i}", get(h.weight), "i8") for i, h in enumerate(net.hash)]
    tensors += [("win_l", win[:, :E], "i8"), ("win_c", win[:, E:2 * E], "i8"), ("win_r", win[:, 2 * E:], "i8"), ("win_b", fold[None], "f32")]
    for i, lin in enumerate(net.sru):
        tensors += [(f"sru{i + 1}_w", get(lin.weight), "i8"), (f"sru{i + 1}_b", get(lin.bias)[None], "f32")]
    for tag in ("upos", "xpos"):
        lin = getattr(net, tag)
        tensors += [(tag + "_w", get(lin.weight), "i8"), (tag + "_b", get(lin.bias)[None], "f32")]
        tensors += [(tag + "_top_w", get(getattr(net, tag + "_top").weight), "i8")]
    tensors += [("slot_w", get(net.slot.weight), "i8"), ("slot_null", get(net.slot_null), "f32"), ("slot_root", get(net.slot_root), "f32"),
                ("label_t", get(net.label_t), "f32"), ("hid_b", get(net.hid_b)[None], "f32"), ("out_w", get(net.out.weight), "i8"), ("out_b", get(net.out.bias)[None], "f32")]
    write_tensors(path, dict(version=1, name=name, dims=net.dims, vocab=v.words, upos=v.upos, xpos=v.xpos, labels=v.labels), tensors)


def write_tensors(path, header, tensors):
    """A weight file: `header` as JSON, with the list of `tensors` (name, matrix, "i8" or "f32") added, then their numbers."""
    body, entries = bytearray(), []

    def place(raw):
        while len(body) % 16:
            body.append(0)
        at = len(body)
        body.extend(raw)
        return at

    for key, t, kind in tensors:
        entry = dict(name=key, shape=list(t.shape), type=kind)
        if kind == "i8":
            scale = np.maximum(np.abs(t).max(1), 1e-8) / 127
            entry["offset"] = place(np.clip(np.rint(t / scale[:, None]), -127, 127).astype(np.int8).tobytes())
            entry["scale_offset"] = place(scale.astype("<f4").tobytes())
        else:
            entry["offset"] = place(t.astype("<f4").tobytes())
        entries.append(entry)
    header = json.dumps(dict(header, tensors=entries), ensure_ascii=False, separators=(",", ":")).encode()
    header += b" " * (-(len(header) + 8) % 16)
    os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
    with open(path + ".part", "wb") as f:
        f.write(b"PRL1" + struct.pack("<I", len(header)) + header + body)
    os.replace(path + ".part", path)
