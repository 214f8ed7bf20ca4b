// npm run train: rebuilds the models under data/models from the treebanks, annotated reports and news beside the checkout, step by step.
//
//   node training/train.mjs [--from STEP] [--to STEP] [--work DIR]
//
// Needs python3 with PyTorch and g++ (Debian: apt-get install python3-torch libopenblas0-pthread g++; without OpenBLAS it takes six
// times as long) and ../shared/bench. Takes about four hours on two cores; each training step resumes from its last epoch when run
// again. Steps, in order:
//   first, second   two parsers of different widths and seeds, on the treebanks alone
//   tokens          bare sentences of news reports
//   agreed          those on which the two parsers agree
//   student         the shipped parser, on treebanks and agreed sentences together
//   finish          a short last pass, mostly on the treebanks; writes data/models/english.bin
//   lemmas          data/models/lemmas.tsv
//   signs           data/models/attribution.tsv, and what the readers learn from
//   unread          news nobody has annotated, in the same form
//   teachers        four readers of different sizes and seeds, on the annotated reports alone
//   reader          data/models/reader.bin: one that learns from the annotated reports and from what the four make of the news
//   names           data/models/names.tsv
import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { prepare, root } from '../scripts/setup.mjs'

const { values } = parseArgs({
  options: { from: { type: 'string' }, to: { type: 'string' }, work: { type: 'string' } },
})
const work = values.work ?? join(root, '.build', 'training')
const shared = join(root, '..', 'shared', 'bench')
const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3'

const stop = (what) => {
  process.stderr.write(`${what}\n`)
  process.exit(1)
}
const run = (command, args, output) => {
  process.stderr.write(`> ${command} ${args.join(' ')}\n`)
  const out = output === undefined ? 'inherit' : openSync(output, 'w')
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', out, 'inherit'] })
  if (output !== undefined) closeSync(out)
  if (status !== 0) stop(`${command} stopped with ${status}`)
}
const place = (...names) => join(work, ...names)
/** A training program on its data; each goes on from its last epoch. */
const learner =
  (program, ...data) =>
  (name, out, ...args) =>
    run(python, [program, ...data, '--out', out, '--work', place(name), '--resume', ...args])
const train = learner('training/parser/train.py', '--ud', join(shared, 'ud'))
const reader = learner('training/attribution/reader.py', place('signs'))
const news = () =>
  readdirSync(join(shared, 'news'))
    .sort()
    .map((name) => join(shared, 'news', name))
const polnear = join(shared, 'attribution', 'polnear-train.jsonl')
const TEACHERS = {
  'teacher-1': ['--D', '256', '--drop', '0.5', '--wordless', '0.5', '--seed', '11'],
  'teacher-2': ['--D', '256', '--drop', '0.45', '--wordless', '0.5', '--seed', '12'],
  'teacher-3': ['--D', '192', '--drop', '0.4', '--wordless', '0.4', '--seed', '1'],
  'teacher-4': ['--D', '256', '--drop', '0.5', '--wordless', '0.5', '--seed', '2'],
}
const student = [
  '--D',
  '320',
  '--W',
  '128',
  '--auto',
  place('agreed.conllu'),
  '--auto-weight',
  '0.5',
  '--batch',
  '1200',
]

const steps = {
  first: () => train('first', place('first.bin'), '--minutes', '25', '--epochs', '20', '--seed', '1'),
  second: () =>
    train(
      'second',
      place('second.bin'),
      '--minutes',
      '40',
      '--epochs',
      '14',
      '--seed',
      '7',
      '--D',
      '512',
      '--K',
      '192',
      '--W',
      '128',
    ),
  tokens: () => {
    run(process.execPath, ['training/parser/news-tokens.mjs', ...news(), polnear], place('news.conllu'))
  },
  agreed: () =>
    run(python, [
      'training/parser/selftrain.py',
      place('first', 'best.pt'),
      place('second', 'best.pt'),
      place('news.conllu'),
      place('agreed.conllu'),
    ]),
  student: () => train('student', place('student.bin'), ...student, '--minutes', '60', '--epochs', '15', '--seed', '3'),
  finish: () =>
    train(
      'finish',
      join(root, 'data', 'models', 'english.bin'),
      ...student,
      ...[
        '--minutes',
        '12',
        '--epochs',
        '3',
        '--seed',
        '4',
        '--rate',
        '0.0005',
        '--start',
        place('student', 'best.pt'),
      ],
    ),
  lemmas: () =>
    run(process.execPath, [
      'training/lemmas.mjs',
      join(shared, 'ud', 'ewt-train.conllu'),
      join(shared, 'ud', 'gum-open-train.conllu'),
    ]),
  signs: () => {
    mkdirSync(place('signs'), { recursive: true })
    run(process.execPath, ['training/attribution/train.mjs', polnear, '--dump', place('signs')])
  },
  unread: () => {
    mkdirSync(place('unread'), { recursive: true })
    const gold = join(root, '..', 'shared', 'gold')
    run(process.execPath, ['training/attribution/unread.mjs', place('unread'), ...news(), '--except', gold])
  },
  teachers: () => {
    for (const [name, args] of Object.entries(TEACHERS)) reader(name, place(`${name}.bin`), ...args)
  },
  reader: () =>
    reader(
      'reader',
      join(root, 'data', 'models', 'reader.bin'),
      ...['--unread', place('unread'), '--teachers', ...Object.keys(TEACHERS).map((name) => place(name))],
      ...['--drop', '0.3', '--wordless', '0.3', '--epochs', '10', '--seed', '21'],
    ),
  names: () => run(process.execPath, ['training/names/train.mjs']),
}

if (spawnSync(python, ['-c', 'import torch']).status !== 0) {
  stop('training needs PyTorch for python3: apt-get install python3-torch g++ (Debian), or pip install torch')
}
if (!existsSync(shared)) stop(`training needs the treebanks in ${shared}`)
const names = Object.keys(steps)
const { from = names[0], to = names[names.length - 1] } = values
for (const name of [from, to])
  if (!names.includes(name)) stop(`no step is called ${name}; there are ${names.join(', ')}`)
prepare()
mkdirSync(work, { recursive: true })
for (const name of names.slice(names.indexOf(from), names.indexOf(to) + 1)) {
  process.stderr.write(`\n== ${name}\n`)
  steps[name]()
}
