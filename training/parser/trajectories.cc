// Runs the arc-hybrid system over a batch of sentences with the current scores and a dynamic oracle
// (Goldberg & Nivre 2013; root last in the buffer as in Kiperwasser & Goldberg 2016).
// Built and called by train.py through ctypes: g++ -O3 -march=native -shared -fPIC.
#include <cstdint>
#include <cstring>
#include <vector>
#include <cmath>

namespace {
struct Rng {  // xorshift64*: the same numbers on every machine
  uint64_t s;
  double next() {
    s ^= s >> 12; s ^= s << 25; s ^= s >> 27;
    return double((s * 2685821657736338717ULL) >> 11) / 9007199254740992.0;
  }
};
constexpr int SLOTS = 8, CHILD = 4;
}

// rows: (tokens*SLOTS + 2*SLOTS) x K, the last 2*SLOTS being "absent" and "root". tables: CHILD x (N+1) x K.
// heads: index inside the sentence, n = ROOT. labels: gold label ids.
// Outputs, 2n states a sentence: slots (SLOTS row ids), kids (CHILD table ids), marks ((1+2N) bytes: 0 not allowed, 1 allowed, 2 best by the oracle);
// predicted heads and labels. With oracle = 0 the marks stay untouched and the model's choice is always followed.
extern "C" int trajectories(int sentences, const int* offsets, const int* heads, const int* labels,
                            const float* rows, const float* tables, const float* bias, const float* out_w,
                            const float* out_b, int K, int N, int root_label, int oracle, float explore, uint64_t seed,
                            int* slots, int* kids, uint8_t* marks, int* out_heads, int* out_labels) {
  Rng rng{seed * 2654435769ULL + 88172645463325252ULL};
  const int A = 1 + 2 * N, total = offsets[sentences];
  const int absent = total * SLOTS, root = absent + SLOTS;
  std::vector<float> hidden(K), score(A);
  std::vector<int> stack, leftmost, rightmost, llab, rlab;
  int state = 0;
  for (int s = 0; s < sentences; s++) {
    const int base = offsets[s], n = offsets[s + 1] - base;
    const int* gold = heads + base;
    stack.clear();
    leftmost.assign(n + 1, -1); rightmost.assign(n + 1, -1);
    llab.assign(n + 1, N); rlab.assign(n + 1, N);
    int b = 0;
    while (!(stack.empty() && b == n)) {
      const int depth = (int)stack.size();
      const int s0 = depth > 0 ? stack[depth - 1] : -1, s1 = depth > 1 ? stack[depth - 2] : -1, s2 = depth > 2 ? stack[depth - 3] : -1;
      int at[SLOTS] = {s2, s1, s0, b, s0 >= 0 ? leftmost[s0] : -1, s0 >= 0 ? rightmost[s0] : -1, s1 >= 0 ? rightmost[s1] : -1, b < n ? leftmost[b] : -1};
      int lab[CHILD] = {s0 >= 0 && leftmost[s0] >= 0 ? llab[s0] : N, s0 >= 0 && rightmost[s0] >= 0 ? rlab[s0] : N,
                        s1 >= 0 && rightmost[s1] >= 0 ? rlab[s1] : N, b < n && leftmost[b] >= 0 ? llab[b] : N};
      int* so = slots + (size_t)state * SLOTS; int* ko = kids + (size_t)state * CHILD;
      for (int i = 0; i < SLOTS; i++) so[i] = at[i] < 0 ? absent + i : at[i] == n ? root + i : (base + at[i]) * SLOTS + i;
      for (int i = 0; i < CHILD; i++) ko[i] = i * (N + 1) + lab[i];
      for (int k = 0; k < K; k++) hidden[k] = bias[k];
      for (int i = 0; i < SLOTS; i++) { const float* r = rows + (size_t)so[i] * K; for (int k = 0; k < K; k++) hidden[k] += r[k]; }
      for (int i = 0; i < CHILD; i++) { const float* r = tables + (size_t)ko[i] * K; for (int k = 0; k < K; k++) hidden[k] += r[k]; }
      for (int k = 0; k < K; k++) if (hidden[k] < 0) hidden[k] = 0;
      for (int a = 0; a < A; a++) { const float* w = out_w + (size_t)a * K; float v = 0; for (int k = 0; k < K; k++) v += w[k] * hidden[k]; score[a] = v + out_b[a]; }
      const bool can_shift = b < n, can_left = depth > 0 && (b < n || depth == 1), can_right = depth > 1;
      auto allowed = [&](int a) {
        if (a == 0) return can_shift;
        if (a <= N) return can_left && ((a - 1 == root_label) == (b == n));
        return can_right && a - 1 - N != root_label;
      };
      int best = -1;
      for (int a = 0; a < A; a++) if (allowed(a) && (best < 0 || score[a] > score[best])) best = a;
      int take = best;
      if (oracle) {
        uint8_t* mk = marks + (size_t)state * A;
        int shift_cost = 0, left_cost = 0, right_cost = 0;
        if (can_shift) {
          for (int i = 0; i < depth; i++) { if (gold[stack[i]] == b) shift_cost++; if (i < depth - 1 && gold[b] == stack[i]) shift_cost++; }
        }
        if (depth > 0) {
          const int h = gold[s0];
          int kids_ahead = 0;
          for (int i = b; i < n; i++) if (gold[i] == s0) kids_ahead++;
          left_cost = kids_ahead + ((h == s1 && s1 >= 0) || h > b ? 1 : 0);
          right_cost = kids_ahead + (h >= b ? 1 : 0);
        }
        int least = 1 << 30;
        if (can_shift) least = shift_cost;
        if (can_left && left_cost < least) least = left_cost;
        if (can_right && right_cost < least) least = right_cost;
        int gold_best = -1;
        for (int a = 0; a < A; a++) {
          mk[a] = allowed(a) ? 1 : 0;
          if (!mk[a]) continue;
          bool zero = false;
          if (a == 0) zero = shift_cost == least;
          else {
            const int label = a <= N ? a - 1 : a - 1 - N;
            const int cost = a <= N ? left_cost : right_cost;
            int want = labels[base + s0];
            if (b == n && a <= N) want = root_label;
            zero = cost == least && label == want;
            // A word whose gold label is root but which must be attached elsewhere: any label will do, take the commonest way out.
            if (cost == least && want == root_label && !(b == n && a <= N)) zero = true;
          }
          if (zero) { mk[a] = 2; if (gold_best < 0 || score[a] > score[gold_best]) gold_best = a; }
        }
        if (gold_best >= 0 && !(mk[best] == 2) && !(rng.next() < explore)) take = gold_best;
      }
      if (take == 0) stack.push_back(b++);
      else {
        const bool left = take <= N;
        const int label = left ? take - 1 : take - 1 - N, head = left ? b : s1;
        out_heads[base + s0] = head; out_labels[base + s0] = label;
        if (head < n) {
          if (left) { if (leftmost[head] < 0 || s0 < leftmost[head]) { leftmost[head] = s0; llab[head] = label; } }
          else if (rightmost[head] < 0 || s0 > rightmost[head]) { rightmost[head] = s0; rlab[head] = label; }
        }
        stack.pop_back();
      }
      state++;
    }
  }
  return state;
}
