import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Incoming } from '../incoming.js'
import type { About } from '../report.js'
import { takeIn } from '../take-in.js'

/** Six sentences of one paragraph, enough for a page to be an article. */
export const SENTENCES =
  'The two governments agreed on Tuesday to open the bridge at Karsk to relief lorries. Their delegations met for five hours in a ' +
  'hotel outside the town. A spokesman for the northern side said the lorries would be searched by both. The southern envoy called ' +
  'that a first step, and no more. Residents said shelling went on until noon. A second meeting is to follow within ten days.'

/** What a file of that name and those bytes is taken in as; the file stands in a folder of its own and is gone afterwards. */
export const taken = async (name: string, bytes: Uint8Array | string, about: About = {}): Promise<Incoming[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'parley-intake-'))
  try {
    await writeFile(join(folder, name), bytes)
    const all: Incoming[] = []
    for await (const each of takeIn([join(folder, name)], about)) all.push(each)
    return all.map((each) => shorter(each, `${folder}/`))
  } finally {
    await rm(folder, { recursive: true })
  }
}

const shorter = (incoming: Incoming, folder: string): Incoming => {
  const origin = { ...incoming.origin, source: incoming.origin.source.replace(folder, '') }
  return 'error' in incoming ? { origin, error: incoming.error.replace(folder, '') } : { ...incoming, origin }
}

/** The errors among what was taken in. */
export const errorsOf = (all: readonly Incoming[]): readonly string[] =>
  all.flatMap((each) => ('error' in each ? [each.error] : []))

/** The reports among what was taken in. */
export const reportsOf = (all: readonly Incoming[]) => all.flatMap((each) => ('report' in each ? [each] : []))
