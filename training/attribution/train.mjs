/**
 * Fits the weights of the attribution stage to annotated reports and writes data/models/attribution.tsv.
 *
 *   node training/attribution/train.mjs POLNEAR-TRAIN.jsonl [--hold N] [--out FILE] [--sparse S]
 *
 * --hold N leaves every Nth report out and prints how the choices do on them; --dump DIR writes what the reader is trained on. Takes about two minutes; the same data gives the same
 * weights. The choices that whether a cue is one rests on are made by models that have not seen the report, as at use.
 */
import { writeFileSync } from 'node:fs'
import {
  acceptSigns,
  contentOptions,
  cueSigns,
  extentOptions,
  GLANCE,
  glanceSigns,
  greatest,
  hullOfWords,
  isWorthWeighing,
  jaccard,
  lookAt,
  matchCues,
  phraseOptions,
  prepare,
  reportsOf,
  SIDES,
  sameHull,
  sourceOptions,
} from './corpus.mjs'
import { dump } from './dump.mjs'
import { model, trainAccept, trainChoice, trainPairs, vocabulary } from './linear.mjs'

const [file, ...rest] = process.argv.slice(2)
const option = (name, fallback) => (rest.includes(name) ? rest[rest.indexOf(name) + 1] : fallback)
if (!file) {
  console.error(
    'usage: node training/attribution/train.mjs POLNEAR-TRAIN.jsonl [--hold N] [--out FILE] [--sparse S] [--dump DIR]',
  )
  process.exit(2)
}
const hold = Number(option('--hold', 0))
const out = option('--out', new URL('../../data/models/attribution.tsv', import.meta.url).pathname)
const sparse = Number(option('--sparse', 8.4))

const CHOICES = ['glance', 'cue', 'source', 'phrase', 'start', 'end', 'span', 'first', 'last']
const vocab = Object.fromEntries(CHOICES.map((c) => [c, vocabulary()]))
const SPARSE = { glance: 1, cue: 1, source: 1, phrase: 0.7, start: 1, end: 1, span: 0.7, first: 0.5, last: 0.7 }
const fresh = (choice) => model(vocab[choice], { least: 5, sparse: sparse * SPARSE[choice] })
const reports = reportsOf(file)
const isHeld = (r) => hold > 0 && r % hold === hold - 1
const began = Date.now()
const say = (...words) => console.log(`${((Date.now() - began) / 1000).toFixed(0)}s`, ...words)

const sites = reports.flatMap((report, r) => {
  const prepared = prepare(report.doc)
  const gold = matchCues(report, prepared.sites)
  return prepared.sites.flatMap((site) => {
    const look = lookAt(prepared.ground, site, prepared.takes.get(site.head))
    if (site.kind === 'adverb' || !isWorthWeighing(look)) return []
    const own = cueSigns(prepared.ground, look)
    return {
      r,
      report,
      ground: prepared.ground,
      look,
      own,
      gold: gold.get(site),
      glance: vocab.glance.of(glanceSigns(prepared.ground, look)),
    }
  })
})
say(sites.length, 'sites', sites.filter((s) => s.gold).length, 'of them annotated')

const glance = fresh('glance')
trainAccept(
  glance,
  sites.filter((s) => !isHeld(s.r)).map((s) => ({ ids: s.glance, yes: s.gold !== undefined })),
  4,
)
const seen = sites.filter((s) => glance.sum(s.glance) >= GLANCE)
say('glance keeps', seen.length, 'with', seen.filter((s) => s.gold).length, 'annotated')

for (const s of seen) {
  const options = sourceOptions(s.ground, s.look)
  s.heads = options.map((o) => o.head)
  s.options = options.map((o) => vocab.source.of(o.signs))
  if (!s.gold) continue
  const { source } = s.gold.hulls
  const near = s.heads.map((head) => (head < 0 ? (source ? 0 : 1) : source ? nearest(s, head, source) : 0))
  const best = Math.max(...near)
  s.right = best > 0.1 ? near.indexOf(best) : -1
  if (s.right > 0) {
    const phrases = phraseOptions(s.ground, s.heads[s.right], s.look.site.head)
    s.phrases = phrases.map((p) => vocab.phrase.of(p.signs))
    const fits = phrases.map((p) => jaccard(hullOfWords(s.report, p.range), source))
    s.rightPhrase = fits.indexOf(Math.max(...fits))
  }
}

function nearest(s, head, source) {
  let best = 0
  for (const p of phraseOptions(s.ground, head, s.look.site.head))
    best = Math.max(best, jaccard(hullOfWords(s.report, p.range), source))
  return best
}

const fitSource = (list) => {
  const fit = { source: fresh('source'), phrase: fresh('phrase') }
  const right = list.filter((s) => s.gold && s.right >= 0)
  trainChoice(fit.source, right, 5)
  trainChoice(
    fit.phrase,
    right.filter((s) => s.phrases).map((s) => ({ options: s.phrases, right: s.rightPhrase })),
    5,
  )
  return fit
}

function chooseSource(fit, s) {
  s.sourceModel = fit.source
  const { at, lead } = greatest(s.options.map((ids) => fit.source.sum(ids)))
  s.source = s.heads[at]
  s.sourceRight = at === s.right
  s.sourceLead = lead
  s.range = null
  if (s.source < 0) return
  const phrases = phraseOptions(s.ground, s.source, s.look.site.head)
  s.range = phrases[greatest(phrases.map((p) => fit.phrase.sum(vocab.phrase.of(p.signs)))).at].range
}

/** Everything a content can be, as numbers; done once, as it hardly depends on the source. */
function contents(s) {
  const { starts, ends, sideOf, tellSide, tellPair } = contentOptions(s.ground, s.look, s.range)
  s.startPlaces = starts.map((x) => x.at)
  s.endPlaces = ends.map((x) => x.at)
  s.starts = starts.map((x) => vocab.start.of(x.signs))
  s.ends = ends.map((x) => vocab.end.of(x.signs))
  s.sides = Object.fromEntries(SIDES.map((side) => [side, vocab.span.of((sign) => tellSide(side, sign))]))
  s.spans = []
  s.pairs = []
  starts.forEach((a, i) => {
    ends.forEach((b, j) => {
      const side = sideOf(i, j)
      if (!side) return
      const pair = vocab.span.of((sign) => tellPair(side, i, j, sign))
      s.pairs.push({ s: i, e: j, side: s.sides[side], ids: pair })
      s.spans.push([a.at, b.at])
    })
  })
  const hull = s.gold?.hulls.content
  if (!hull || s.spans.length === 0) return
  const near = s.spans.map((x) => jaccard(hullOfWords(s.report, x), hull))
  const best = Math.max(...near)
  s.rightSpan = best > 0.6 ? near.indexOf(best) : -1
}

const fitContent = (list) => {
  const fit = { start: fresh('start'), end: fresh('end'), span: fresh('span') }
  const right = list.filter((s) => s.gold && s.rightSpan >= 0)
  trainPairs(
    fit,
    right.map((s) => ({ starts: s.starts, ends: s.ends, pairs: s.pairs, right: s.rightSpan })),
    5,
  )
  return fit
}

function chooseContent(fit, s) {
  const a = s.starts.map((ids) => fit.start.sum(ids))
  const b = s.ends.map((ids) => fit.end.sum(ids))
  s.pairSums = s.pairs.map((p) => a[p.s] + b[p.e] + fit.span.sum(p.side) + fit.span.sum(p.ids))
  const { at, lead } = greatest(s.pairSums)
  s.content = s.spans[at] ?? null
  s.contentLead = lead
}

/** So many parts; the models that choose for one have learned from the others. */
const FOLDS = 6

/** Chooses for every site with models that have not seen its report. */
function crossed(learn, choose) {
  const own = seen.filter((s) => !isHeld(s.r))
  for (let k = 0; k < FOLDS; k++) {
    const fit = learn(own.filter((s) => s.r % FOLDS !== k))
    for (const s of own) if (s.r % FOLDS === k) choose(fit, s)
  }
  const whole = learn(own)
  for (const s of seen) if (isHeld(s.r)) choose(whole, s)
  return whole
}

const sourceFit = crossed(fitSource, chooseSource)
tell(
  'source',
  (s) => s.gold,
  (s) => s.sourceRight,
)
tell(
  'source exact',
  (s) => s.gold,
  (s) => sameHull(s.range && hullOfWords(s.report, s.range), s.gold.hulls.source),
)
for (const s of seen) contents(s)
say('contents', (seen.reduce((n, s) => n + s.pairs.length, 0) / seen.length).toFixed(1), 'a site')
const contentFit = crossed(fitContent, chooseContent)
const hasContent = (s) => s.gold?.hulls.content && s.content
tell('content exact', hasContent, (s) => sameHull(hullOfWords(s.report, s.content), s.gold.hulls.content))
tell('content near', hasContent, (s) => jaccard(hullOfWords(s.report, s.content), s.gold.hulls.content) >= 0.5)

const judged = seen.filter((s) => s.content)
for (const s of judged) {
  const { source, sourceLead, content, contentLead } = s
  const rest = acceptSigns(s.ground, s.look, { source, sourceLead, content, contentLead })
  s.accept = vocab.cue.of((sign) => {
    s.own(sign)
    rest(sign)
  })
}
const fitCue = (list) => {
  const fit = fresh('cue')
  trainAccept(
    fit,
    list.filter((s) => s.content).map((s) => ({ ids: s.accept, yes: s.gold !== undefined })),
    5,
  )
  return fit
}
const cue = crossed(fitCue, (fit, s) => {
  if (s.content) s.cueSum = fit.sum(s.accept)
})
const dumped = option('--dump', '')
if (dumped) {
  for (const s of sites) s.glanceSum = glance.sum(s.glance)
  dump(dumped, reports, sites, judged)
  say('written to', dumped)
}

const extents = judged
  .filter((s) => s.gold && !isHeld(s.r))
  .map((s) => {
    const { firsts, lasts } = extentOptions(s.ground, s.look, s.range, s.content)
    const [from, to] = s.gold.hulls.cue
    const tokens = s.report.doc.tokens
    return {
      first: {
        options: firsts.map((o) => vocab.first.of(o.signs)),
        right: firsts.findIndex((o) => tokens[o.at].start === from),
      },
      last: {
        options: lasts.map((o) => vocab.last.of(o.signs)),
        right: lasts.findIndex((o) => tokens[o.at - 1].end === to),
      },
    }
  })
const extent = { first: fresh('first'), last: fresh('last') }
trainChoice(
  extent.first,
  extents.map((x) => x.first).filter((x) => x.right >= 0),
  5,
)
trainChoice(
  extent.last,
  extents.map((x) => x.last).filter((x) => x.right >= 0),
  5,
)
tell(
  'cue exact',
  (s) => s.gold && s.content,
  (s) => {
    const { firsts, lasts } = extentOptions(s.ground, s.look, s.range, s.content)
    const first = firsts[greatest(firsts.map((o) => extent.first.sum(vocab.first.of(o.signs)))).at].at
    const last = lasts[greatest(lasts.map((o) => extent.last.sum(vocab.last.of(o.signs)))).at].at
    return sameHull(hullOfWords(s.report, [first, last]), s.gold.hulls.cue)
  },
)

for (const held of hold ? [false, true] : [false]) {
  const part = (r) => isHeld(r) === held
  const all = reports.reduce((n, x, r) => n + (part(r) ? x.gold.filter((a) => a.content?.length).length : 0), 0)
  for (const from of [-1, -0.6, -0.4, -0.2, 0, 0.2]) {
    const taken = judged.filter((s) => part(s.r) && s.cueSum > from)
    const cues = taken.filter((s) => s.gold).length
    const whole = taken.filter((s) => s.gold?.hulls.content && isWhole(s)).length
    const f = (n) => ((2 * n) / (taken.length + all)).toFixed(3)
    console.log(held ? 'held' : 'fit', 'from', from, taken.length, 'of', all, 'cue F1', f(cues), 'whole F1', f(whole))
  }
}

const fitted = { glance, cue, ...sourceFit, ...contentFit, ...extent }
const lines = CHOICES.flatMap((c) => {
  const own = fitted[c].lines(c)
  say(c, own.length, 'weights')
  return own
})
lines.unshift('// Made by training/attribution/train.mjs; README.md beside this file is its card. Do not edit.')
writeFileSync(out, `${lines.join('\n')}\n`)
say(Math.round(lines.join('\n').length / 1024), 'KB to', out)

function isWhole(s) {
  if (jaccard(hullOfWords(s.report, s.content), s.gold.hulls.content) < 0.5) return false
  const want = s.gold.hulls.source
  return !want || (s.range !== null && jaccard(hullOfWords(s.report, s.range), want) > 0)
}

function tell(name, which, right) {
  for (const held of hold ? [false, true] : [false]) {
    const some = seen.filter((s) => which(s) && isHeld(s.r) === held)
    say(name, held ? 'held' : 'crossed', (some.filter(right).length / some.length).toFixed(3), 'of', some.length)
  }
}
