"""The network of NETWORK.md: hashed embeddings, a width-3 window, bidirectional SRU layers, tag heads, arc-hybrid slots."""
import torch
from torch import nn
import torch.nn.functional as F

SLOTS, CHILD = 8, 4


class Network(nn.Module):
    def __init__(self, words, upos, xpos, labels, banks, W=96, Fd=32, B=2048, D=256, L=3, K=128):
        super().__init__()
        self.dims = dict(W=W, F=Fd, B=B, D=D, L=L, S=SLOTS, K=K)
        self.labels = labels
        self.word = nn.Embedding(words, W)
        self.hash = nn.ModuleList(nn.Embedding(B, Fd) for _ in range(6))
        self.bank = nn.Embedding(banks, 8)
        E = W + 6 * Fd
        self.window = nn.Linear(3 * E, D)
        self.bank_in = nn.Linear(8, D, bias=False)
        self.sru = nn.ModuleList(nn.Linear(D, 3 * D) for _ in range(L))
        self.upos = nn.Linear(D, upos)
        self.xpos = nn.Linear(D, xpos)
        # What only the whole sentence tells (a noun or a verb after "the talks ...") is added from the last layer.
        self.upos_top = nn.Linear(D, upos, bias=False)
        self.xpos_top = nn.Linear(D, xpos, bias=False)
        self.slot = nn.Linear(D, SLOTS * K, bias=False)
        self.slot_null = nn.Parameter(torch.zeros(SLOTS, K))
        self.slot_root = nn.Parameter(torch.zeros(SLOTS, K))
        self.label_t = nn.Parameter(torch.randn(CHILD * (labels + 1), K) * 0.05)
        self.hid_b = nn.Parameter(torch.zeros(K))
        self.out = nn.Linear(K, 1 + 2 * labels)
        for emb in [self.word, *self.hash]:
            nn.init.normal_(emb.weight, std=0.3 if emb is self.word else 0.2)
        nn.init.xavier_uniform_(self.slot.weight, gain=0.5)
        for lin in self.sru:
            nn.init.xavier_uniform_(lin.weight)
            with torch.no_grad():
                lin.bias.zero_()
                lin.bias[2 * D:] -= 1.0  # start with the highway open

    def encode(self, words, hashes, mask, bank, drop):
        """words B x T, hashes B x T x 6, mask B x T (True where there is a word) -> (first layer, last layer), B x T x D.

        bank: each sentence's treebank, so that the two treebanks' conventions are learnt apart; None for the mean of them, as at run time.
        """
        e = torch.cat([self.word(words)] + [h(hashes[..., i]) for i, h in enumerate(self.hash)], -1)
        e = F.dropout(e, 0.2, self.training) * mask[..., None]
        pad = torch.zeros_like(e[:, :1])
        x = self.window(torch.cat([torch.cat([pad, e[:, :-1]], 1), e, torch.cat([e[:, 1:], pad], 1)], -1))
        home = self.bank.weight.mean(0, keepdim=True) if bank is None else self.bank(bank)
        x = F.leaky_relu(x + self.bank_in(home)[:, None], 0.1)
        first = None
        for lin in self.sru:
            x = sru(lin, self.varied(x, drop), x, mask)
            if first is None:
                first = x
        return first, self.varied(x, drop)

    def tags(self, first, last):
        """Scores of universal and Penn tags for words given by both layers' outputs."""
        return self.upos(first) + self.upos_top(last), self.xpos(first) + self.xpos_top(last)

    def varied(self, x, drop):
        if not self.training or drop == 0:
            return x
        keep = torch.empty(x.shape[0], 1, x.shape[2]).bernoulli_(1 - drop) / (1 - drop)
        return x * keep

    def rows(self, last, mask):
        """Slot projections of the words in order, then the absent and the root rows: (tokens*SLOTS + 2*SLOTS) x K."""
        K = self.hid_b.shape[0]
        return torch.cat([self.slot(last[mask]).view(-1, K), self.slot_null, self.slot_root])

    def score(self, rows, slots, kids, drop):
        """Scores of states given as row numbers (M x SLOTS) and label-table numbers (M x CHILD)."""
        h = F.embedding_bag(slots, rows, mode="sum") + F.embedding_bag(kids, self.label_t, mode="sum") + self.hid_b
        return self.out(F.dropout(F.relu(h), drop, self.training))


class Recurrence(torch.autograd.Function):
    """c_t = f_t*c_{t-1} + u_t over the first axis. Written out because autograd's bookkeeping costs more than the sums."""

    @staticmethod
    def forward(ctx, f, u):
        c = torch.empty_like(u)
        prev = torch.zeros_like(u[0])
        for t in range(u.shape[0]):
            prev = torch.addcmul(u[t], f[t], prev)
            c[t] = prev
        ctx.save_for_backward(f, c)
        return c

    @staticmethod
    def backward(ctx, grad):
        f, c = ctx.saved_tensors
        gu = torch.empty_like(grad)
        carry = torch.zeros_like(grad[0])
        for t in range(grad.shape[0] - 1, -1, -1):
            carry = grad[t] + carry
            gu[t] = carry
            carry = carry * f[t]
        gf = torch.zeros_like(grad)
        gf[1:] = gu[1:] * c[:-1]
        return gf, gu


def sru(lin, x, highway, mask):
    """One bidirectional layer; the first half of the units runs forward, the second half backward."""
    B, T, D = highway.shape
    H = D // 2
    z, f, r = lin(x).view(B, T, 3, D).unbind(2)
    f = torch.sigmoid(f).masked_fill(~mask[..., None], 1.0)
    u = (1 - f) * z
    turn = lambda a: torch.cat([a[..., :H], a[..., H:].flip(1)], -1).transpose(0, 1).contiguous()
    c = Recurrence.apply(turn(f), turn(u)).transpose(0, 1)
    c = torch.cat([c[..., :H], c[..., H:].flip(1)], -1)
    r = torch.sigmoid(r)
    return (r * torch.tanh(c) + (1 - r) * highway) * mask[..., None]
