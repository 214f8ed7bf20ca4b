import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { writeCodebook } from '../../codebooks/write-codebook.js'
import { openCodebook, read } from '../../index.js'
import { tableRows } from '../table-rows.js'
import { ACTOR_KINDS } from './actor-kinds.js'
import { type ActorListImport, importActorList } from './import-list.js'

const LIST = `Parties to the conflict;;;;;;;
Name;Other names;Kind;Country;Office;Part of;Valid from;Valid to
Kestrel Front;KF| Kestrel Movement|Khartoum;armed group;Sudan;;;2011;05/2019
Kestrel Front;;political party;SDN;;;14/05/2019;
Amina Orvell;Orvell;person;Sudan;Spokeswoman;Kestrel Front;03/02/2020;
Hamas;Green Movement of Gaza;armed group;Palestine;;;;
Nubian Relief Aid;NRA;NGO;;;;;
Sudan;Jumhuriyat as-Sudan;country;;;;;
Xyz Club;;club;;;;;
Orvell Times;;newspaper;Narnia;;;;
;;party;;;;;
Two Front;;militia;SDN;;;2020;2019
Odd Front;;militia;SDN;;;#REF!;
Lone Front;;militia;SDN;;Nobody Known;2020;
`

const folder = mkdtempSync(join(tmpdir(), 'parley-actor-list-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const imported = async (text: string): Promise<ActorListImport> => {
  const { rows } = await tableRows(Buffer.from(text), 'actors.csv', null)
  const found = importActorList([...rows], 'actors.csv', null)
  if ('fault' in found) throw new Error(found.fault)
  return found
}

describe('a list of actors', async () => {
  const { files, rows, through, listed } = await imported(LIST)
  const lines = (path: string): readonly string[] =>
    (files.find((file) => file.path === path)?.text ?? '').split('\n').slice(2, -1)

  it('becomes lines of the lexicons its kinds belong to', () => {
    expect(lines('lexicons/groups.tsv')).toEqual([
      'kestrel-front-imported\tKestrel Front\tKestrel Front|KF|Kestrel Movement\t\tarmed_group\tSDN\tREB\t\t2011\t2019-05\t',
      'kestrel-front-imported\t\t\t\tparty\tSDN\tPTY\t\t2019-05-14\t\t',
      '+hamas\t\tGreen Movement of Gaza\t\t\t\t\t\t\t\t',
      'lone-front-imported\tLone Front\tLone Front\t\tmilitia\tSDN\tPRM\t\t2020\t\t',
    ])
    expect(lines('lexicons/officials.tsv')).toEqual([
      'amina-orvell-imported\tAmina Orvell\tAmina Orvell|Orvell\tspokeswoman\tkestrel-front-imported\tSDN\t\t2020-02-03\t\t\t',
    ])
    expect(lines('lexicons/igos.tsv')).toEqual([
      'nubian-relief-aid-imported\tNubian Relief Aid\tNubian Relief Aid|NRA\tngo\tNGO\t',
    ])
    expect(lines('lexicons/countries.tsv')).toEqual(['+SDN\t\tJumhuriyat as-Sudan\t\t\t\t\t\t\t\t'])
  })

  it('has every row and name that was left out listed with the reason', () => {
    expect([rows, through]).toEqual([12, 7])
    expect(listed.map(({ line, form, reason }) => [line, form, reason.slice(0, 24)]).sort()).toEqual([
      [10, '', '"Narnia" is no country; '],
      [11, '', 'has no name'],
      [12, '', 'ends before it begins'],
      [13, '', 'from "#REF!" is the erro'],
      [14, 'Nobody Known', 'no group or body of this'],
      [3, 'Khartoum', 'a place, which stays a p'],
      [9, '', '"club" is no kind known:'],
    ])
  })

  it('is a codebook that reads', () => {
    writeCodebook(folder, 'A list', files)
    const codebook = openCodebook(folder)
    const text = 'Amina Orvell of the Kestrel Front met Hamas leaders in Doha on Monday.'
    const of = (published: string) => {
      const { actors } = read(text, { published, codebook })
      return actors.find(({ name }) => name === 'Kestrel Front')
    }
    expect(of('2015-06-01')).toMatchObject({ kind: 'armed_group', country: 'SDN', sector: ['REB'] })
    expect(of('2021-06-01')).toMatchObject({ kind: 'organisation', sector: ['PTY'] })
  })

  it('may have every kind there is, and needs a name', async () => {
    const all = await imported(`name,kind\n${ACTOR_KINDS.map((kind, at) => `Kestrel Body ${at},${kind}`).join('\n')}\n`)
    expect(all.listed.map(({ reason }) => reason).filter((reason) => reason.includes('no kind'))).toEqual([])
    await expect(imported('kind,country\nparty,SDN\n')).rejects.toThrow(/no header row with a column "name"/)
  })

  it('documents its kinds', () => {
    const page = readFileSync('docs/IMPORTS.md', 'utf8').replace(/\s+/g, ' ')
    expect(page).toContain(`Kinds: ${ACTOR_KINDS.join(', ')}.`)
  })
})
