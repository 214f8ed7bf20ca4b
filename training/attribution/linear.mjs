/** Sparse linear models: choosing one option of a group, accepting or not; weights by name of the sign. */

/** Names to numbers; signs seen fewer than `least` times are dropped when the model is frozen. */
export function vocabulary() {
  const ids = new Map()
  const counts = []
  return {
    counts,
    ids,
    /** The numbers of everything that is told. */
    of(telling) {
      const out = []
      telling((name, a, b = '') => {
        const sign = `${name}\t${a}\t${b}`
        let id = ids.get(sign)
        if (id === undefined) {
          id = ids.size
          ids.set(sign, id)
          counts.push(0)
        }
        counts[id]++
        out.push(id)
      })
      return Int32Array.from(out)
    },
  }
}

export function model(vocab, { least = 4, rate = 0.15, sparse = 1, ridge = 1 } = {}) {
  const size = vocab.counts.length
  const weights = new Float64Array(size)
  const pull = new Float64Array(size)
  const squares = new Float64Array(size)
  const live = Uint8Array.from(vocab.counts, (n) => (n >= least ? 1 : 0))
  return {
    weights,
    /** `amounts`: by how much each sign counts; 1 without them. */
    sum(ids, amounts) {
      let s = 0
      for (let k = 0; k < ids.length; k++) s += (weights[ids[k]] ?? 0) * (amounts ? amounts[k] : 1)
      return s
    },
    /** FTRL-proximal (McMahan et al. 2013): most weights stay 0. */
    step(ids, whole, amounts) {
      if (Math.abs(whole) < 1e-4) return
      for (let k = 0; k < ids.length; k++) {
        const id = ids[k]
        if (!live[id]) continue
        const gradient = amounts ? whole * amounts[k] : whole
        const before = squares[id]
        const now = before + gradient * gradient
        squares[id] = now
        const z = pull[id] + gradient - ((Math.sqrt(now) - Math.sqrt(before)) / rate) * weights[id]
        pull[id] = z
        const over = Math.abs(z) - sparse
        weights[id] = over <= 0 ? 0 : (-Math.sign(z) * over) / ((1 + Math.sqrt(now)) / rate + ridge)
      }
    },
    /** Lines of data/models/attribution.tsv: a heading for each kind of sign, then what was seen and its weight. */
    lines(choice, from = 0.05) {
      const blocks = new Map()
      for (const [sign, id] of vocab.ids) {
        if (!(Math.abs(weights[id]) >= from)) continue
        const cut = sign.indexOf('\t')
        const name = sign.slice(0, cut)
        if (!blocks.has(name)) blocks.set(name, [])
        blocks.get(name).push(`${sign.slice(cut + 1)}\t${weights[id].toFixed(2).replace('0.', '.')}`)
      }
      return [...blocks].flatMap(([name, lines]) => [`# ${choice}\t${name}`, ...lines.sort()])
    },
  }
}

/** Numbers in an order that is the same every time. */
export function shuffled(n, seed) {
  const order = Int32Array.from({ length: n }, (_, i) => i)
  let state = seed * 2654435761 + 1
  for (let i = n - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const j = state % (i + 1)
    ;[order[i], order[j]] = [order[j], order[i]]
  }
  return order
}

/** One option of each group is right: softmax over the options. */
export function trainChoice(m, groups, epochs) {
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const g of shuffled(groups.length, epoch + 1)) {
      const { options, right } = groups[g]
      const p = softmax(options.map((ids) => m.sum(ids)))
      for (let k = 0; k < options.length; k++) m.step(options[k], p[k] - (k === right ? 1 : 0))
    }
}

/** A start and an end are right together: softmax over all pairs. */
export function trainPairs({ start, end, span }, groups, epochs) {
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const g of shuffled(groups.length, epoch + 11)) {
      const { starts, ends, pairs, right } = groups[g]
      const a = starts.map((ids) => start.sum(ids))
      const b = ends.map((ids) => end.sum(ids))
      const p = softmax(pairs.map(({ s, e, side, ids }) => a[s] + b[e] + span.sum(side) + span.sum(ids)))
      const ga = new Float64Array(a.length)
      const gb = new Float64Array(b.length)
      const bySide = new Map()
      pairs.forEach(({ s, e, side, ids }, k) => {
        const gradient = p[k] - (k === right ? 1 : 0)
        ga[s] += gradient
        gb[e] += gradient
        bySide.set(side, (bySide.get(side) ?? 0) + gradient)
        span.step(ids, gradient)
      })
      for (const [side, gradient] of bySide) span.step(side, gradient)
      starts.forEach((ids, k) => {
        start.step(ids, ga[k])
      })
      ends.forEach((ids, k) => {
        end.step(ids, gb[k])
      })
    }
}

/** Yes or no. */
export function trainAccept(m, examples, epochs) {
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const k of shuffled(examples.length, epoch + 21)) {
      const { ids, yes } = examples[k]
      m.step(ids, 1 / (1 + Math.exp(-m.sum(ids))) - (yes ? 1 : 0))
    }
}

export function softmax(scores) {
  let top = -Infinity
  for (const s of scores) if (s > top) top = s
  const out = scores.map((s) => Math.exp(s - top))
  const all = out.reduce((a, b) => a + b, 0)
  return out.map((x) => x / all)
}
