import { existsSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { ACLED_COLUMNS, GDELT_COLUMNS, UCDP_COLUMNS } from '../../knowledge/dataset-columns.js'
import { REVIEWED, type ReviewedList } from '../../review/lists.js'
import { idOf } from '../../store/testing/review.js'
import { withStore } from '../../store/testing/with-store.js'
import { FORMATS } from '../formats.js'
import { AGAIN, STRIKE, TALKS } from '../testing/reports.js'
import { EXPORTED_AT, type Written, written } from '../testing/written.js'
import { POLECAT_COLUMNS } from './polecat.js'

type Line = Readonly<Record<string, string>>

/** The file in a format, and its rows by column. */
const inFormat = async (
  format: string,
  work: (rows: readonly Line[], file: Written) => void | Promise<void>,
): Promise<void> =>
  withStore(
    async (store) => {
      const file = await written(store, format)
      await work(rowsOf(format, file.text), file)
    },
    [STRIKE, TALKS],
  )

const rowsOf = (format: string, text: string): readonly Line[] => {
  if (format === 'acled' || format === 'ucdp') return parse(text, { columns: true }) as Line[]
  const [first, ...rest] = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
  const columns = format === 'gdelt' ? GDELT_COLUMNS : first!
  const lines = format === 'gdelt' ? [first!, ...rest] : rest
  return lines.map((cells) => Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ''])))
}

/** The row whose cells hold these words. */
const having = (rows: readonly Line[], words: string): Line => {
  const found = rows.find((row) => Object.values(row).some((cell) => cell.includes(words)))
  expect(found, words).toBeDefined()
  return found!
}

describe('the formats', () => {
  it('have names of their own and say what they are for', () => {
    expect(new Set(FORMATS.map(({ name }) => name)).size).toBe(FORMATS.length)
    for (const { does, holds } of FORMATS) {
      expect(does).toMatch(/^\p{Lu}.*\.$/u)
      expect(holds.every((kind) => REVIEWED.includes(kind))).toBe(true)
    }
  })

  it('count every record that is asked for as written or left out, each with a line in the sidecar where there is one', () =>
    withStore(
      async (store) => {
        const all = (await written(store, 'jsonl')).about.records
        for (const { name, sidecar, holds } of FORMATS) {
          const { about, sidecar: lines } = await written(store, name)
          const out = about.left_out.reduce((sum, { records }) => sum + records, 0)
          expect([name, about.written + out]).toEqual([name, all])
          const own = lines.filter(({ kind }) => holds.includes(kind as ReviewedList))
          expect([name, own.length]).toEqual([name, sidecar ? about.written : 0])
          if (holds.length === REVIEWED.length) expect(about.written).toBe(all)
        }
      },
      [STRIKE, TALKS],
    ))

  it('say in the sidecar which record a row is, who says so, in which words and how it stands', () =>
    inFormat('gdelt', (rows, { sidecar }) => {
      const strike = having(rows, '12 civilians')
      const line = sidecar.find(({ id }) => id === strike.GLOBALEVENTID)!
      expect(line).toMatchObject({
        kind: 'events',
        according_to: ['Syrian Observatory for Human Rights'],
        source_chain: ['the report', 'Syrian Observatory for Human Rights'],
        status: 'occurred',
        review: 'not reviewed',
      })
      const [words] = (line.spans as { evidence: { start: number; end: number; text: string }[] }).evidence
      expect(STRIKE.text.slice(words!.start, words!.end)).toBe(words!.text)
    }))
})

describe('GDELT', () => {
  it('has CAMEO codes for actors, FIPS codes for places, and days only where they are known', () =>
    inFormat('gdelt', (rows) => {
      expect(having(rows, '12 civilians')).toMatchObject({
        SQLDATE: '20260505',
        MonthYear: '202605',
        Actor1Name: '',
        Actor2Type1Code: 'CVL',
        EventCode: '190',
        EventRootCode: '19',
        QuadClass: '4',
        ActionGeo_Type: '4',
        ActionGeo_FullName: 'Aleppo, Syria',
        ActionGeo_CountryCode: 'SY',
        DATEADDED: EXPORTED_AT.replace(/\D/g, ''),
        SOURCEURL: STRIKE.address,
      })
      expect(having(rows, 'Hakan Fidan')).toMatchObject({
        Actor1Code: 'TURGOV',
        ActionGeo_CountryCode: 'IZ',
        QuadClass: '1',
      })
      expect(having(rows, 'Hamas').ActionGeo_CountryCode).toBe('GZ')
      // When the brother was killed is known to the month alone.
      expect(having(rows, 'Haddad brother')).toMatchObject({ SQLDATE: '', MonthYear: '202605', ActionGeo_Lat: '' })
    }))

  it('holds nothing that was planned, refused, feared or denied', () =>
    inFormat('gdelt', (rows, { about }) => {
      expect(rows.filter(({ EventRootCode }) => EventRootCode === '12')).toEqual([])
      expect(about.left_out.map(({ why }) => why).join('\n')).toMatch(/\(declined\)/)
    }))
})

describe('UCDP', () => {
  it('holds attacks with a count of their dead, whose count it is, and no running total', () =>
    inFormat('ucdp', (rows, { sidecar }) => {
      expect(having(rows, '12 civilians')).toMatchObject({
        source_original: 'Syrian Observatory for Human Rights',
        best: '12',
        deaths_civilians: '12',
        deaths_unknown: '',
        where_prec: '1',
        geom_wkt: 'POINT (37.16 36.2)',
        priogrid_gid: '181875',
        country_id: '652',
        region: 'Middle East',
        date_prec: '1',
      })
      expect(having(rows, 'Hamas')).toMatchObject({ type_of_violence: '1', deaths_b: '3', gwnob: '666' })
      expect(rows.map(({ best }) => best)).not.toContain('40000')
      const atLeast = rows.find(({ low }) => low === '14')!
      expect(atLeast).toMatchObject({ best: '', high: '', deaths_unknown: '' })
      expect(sidecar.filter(({ kind }) => kind === 'figures')).toHaveLength(rows.length)
    }))
})

describe('counts of dead', () => {
  const ofText = (text: string, work: (rows: readonly Line[], acled: readonly Line[]) => void, wanted = {}) =>
    withStore(
      async (store) =>
        work(
          rowsOf('ucdp', (await written(store, 'ucdp', wanted)).text),
          rowsOf('acled', (await written(store, 'acled', wanted)).text),
        ),
      [{ text, published: '2026-05-06', publisher: 'Valley Wire' }],
    )

  it('of rivals are a lowest and a highest, and none of them is the best', () =>
    ofText(
      'An explosion at the bridge in Homs on Tuesday killed 14 people by the count of the district hospital and 23 by that of the Defence Ministry.',
      (rows) => {
        expect(rows).toHaveLength(1)
        expect(rows[0]).toMatchObject({ low: '14', best: '', high: '23' })
        expect(rows[0]!.source_original).toMatch(/hospital.*; .*Ministry/)
      },
    ))

  it('go with their event whatever narrows the export', () => {
    const text =
      'Rebels shelled the market in Homs on Tuesday, killing four people. Rebels attacked a post near Idlib on Tuesday, killing five soldiers.'
    const check = (rows: readonly Line[]) => expect(rows.map(({ best }) => best)).toEqual(['4'])
    return ofText(text, check, { place: 'Homs', kinds: ['events'] })
  })

  it('are told once where one report tells them twice, and not at all where they are of several attacks', () =>
    ofText(
      'A mine killed eight soldiers near Homs on Tuesday, the army of Syria said.\n\nTwo attacks in Idlib in the past month killed 16 people.\n\nA mine near Homs killed eight soldiers on Tuesday.',
      (rows) => expect(rows.map(({ best }) => best)).toEqual(['8']),
    ))

  it('make nobody a civilian whom no word calls one', () =>
    ofText('Clashes between the army of Syria and rebels killed 12 people near Homs on Tuesday.', (rows, acled) => {
      expect(rows[0]).toMatchObject({ best: '12', deaths_civilians: '' })
      expect(acled.map(({ event_type: type }) => type)).not.toContain('Violence against civilians')
    }))
})

describe('a happening that several reports tell of', () => {
  it('is one row, as the newest report has it; the others stand under its id in the sidecar with who counted', () =>
    withStore(
      async (store) => {
        const { text, sidecar, about } = await written(store, 'ucdp')
        const rows = rowsOf('ucdp', text).filter(({ where_coordinates: where }) => where === 'Aleppo')
        expect(rows).toMatchObject([{ best: '12', source_original: 'doctors', number_of_sources: '2' }])
        const told = sidecar.filter(({ id }) => id === rows[0]!.id)
        expect(new Set(told.map(({ publisher }) => publisher))).toEqual(new Set(['Marqent Wire', '=Valley Wire']))
        expect(told.filter(({ kind }) => kind === 'figures').map((line) => line.according_to)).toEqual([
          ['doctors'],
          ['Syrian Observatory for Human Rights'],
        ])
        expect(about.rows).toBeLessThan(about.written)
        const events = rowsOf('gdelt', (await written(store, 'gdelt')).text)
        expect(events.find((row) => row.NumArticles === '2')).toMatchObject({ NumSources: '2', EventCode: '190' })
      },
      [STRIKE, AGAIN],
    ))
})

describe('ACLED', () => {
  it('has its own types, ids that are marked as ours, and who says so in the notes', () =>
    inFormat('acled', (rows) => {
      expect(having(rows, '12 civilians')).toMatchObject({
        event_type: 'Violence against civilians',
        sub_event_type: 'Attack',
        disorder_type: 'Political violence',
        inter2: 'Civilians',
        iso: '760',
        fatalities: '12',
        source: "'=Valley Wire",
      })
      expect(having(rows, 'Hamas fighters')).toMatchObject({ event_type: 'Battles', inter2: 'External/Other forces' })
      expect(having(rows, 'Protesters marched')).toMatchObject({
        event_type: 'Protests',
        interaction: 'Protesters only',
        fatalities: '',
      })
      for (const { event_id_cnty, notes } of rows) {
        expect(event_id_cnty).toMatch(/^PARLEY\d+$/)
        expect(notes).toMatch(/^According to \S/)
      }
    }))
})

describe('POLECAT', () => {
  it('has lists of actors, PLOVER types and the scores of PLOVER', () =>
    inFormat('polecat', (rows) => {
      expect(rows.find((row) => row['Event Type'] === 'CONSULT')).toMatchObject({
        'Actor Name': 'Hakan Fidan; Iraq foreign minister',
        Intensity: '2.5',
        'Quad Code': '1',
        'Actor Country': 'Turkey; Iraq',
        'Actor COW': '640; 645',
        City: 'Baghdad',
        'Publication Date': '2026-05-06',
      })
      expect(rows.every(({ 'Story People': people }) => !people!.includes('official'))).toBe(true)
    }))
})

describe('PLOVER JSON', () => {
  it('is valid by its own schema, whatever the status, and keeps who says so', () =>
    inFormat('plover', async (_, { text }) => {
      const ajv = new Ajv2020({ allErrors: true, formats: { date: /^\d{4}-\d\d-\d\d$/ } })
      const valid = ajv.compile(JSON.parse(readFileSync('docs/schemas/plover.schema.json', 'utf8')))
      const events = JSON.parse(text) as Readonly<Record<string, unknown>>[]
      expect(valid(events), JSON.stringify(valid.errors?.slice(0, 3))).toBe(true)
      expect(valid([{ ...events[0], event: 'ATTACK' }])).toBe(false)
      expect(new Set(events.map(({ status }) => status)).size).toBeGreaterThan(1)
      const planned = events.filter(({ auxiliary_modes: modes }) => (modes as string[]).includes('future'))
      expect(planned.every(({ status }) => status !== 'occurred')).toBe(true)
    }))

  it('is an empty list where no event goes out', () =>
    withStore(
      async (store) => {
        expect(JSON.parse((await written(store, 'plover', { reviewedOnly: true })).text)).toEqual([])
      },
      [TALKS],
    ))
})

const SPECIFIED = '../shared/design/export-formats.json'

/** What a column may hold besides nothing. */
type Range = (cell: string) => boolean

const oneOf =
  (values: readonly string[]): Range =>
  (cell) =>
    values.includes(cell)
const codes = (of: Readonly<Record<string, unknown>>): Range => oneOf(Object.keys(of))
const within =
  (least: number, most: number): Range =>
  (cell) =>
    Number(cell) >= least && Number(cell) <= most
const like =
  (pattern: RegExp): Range =>
  (cell) =>
    pattern.test(cell)

describe.skipIf(!existsSync(SPECIFIED))(
  'against the specification of their columns (skipped without ../shared)',
  () => {
    const spec = existsSync(SPECIFIED) ? JSON.parse(readFileSync(SPECIFIED, 'utf8')) : {}

    it('has exactly the columns, in order', () => {
      expect(GDELT_COLUMNS).toEqual(spec.gdelt2_events.columns)
      expect(ACLED_COLUMNS).toEqual(spec.acled.columns)
      expect(UCDP_COLUMNS).toEqual(spec.ucdp_ged.columns)
      expect(POLECAT_COLUMNS).toEqual(spec.polecat.columns)
      expect([GDELT_COLUMNS, ACLED_COLUMNS, UCDP_COLUMNS, POLECAT_COLUMNS].map(({ length }) => length)).toEqual([
        61, 31, 49, 40,
      ])
    })

    it('has only values of the ranges', async () => {
      const { acled, gdelt2_events: gdelt, plover, ucdp_ged: ucdp } = spec
      const inter = oneOf(Object.values(acled.codes['inter1/inter2']))
      const ranges: Readonly<Record<string, Readonly<Record<string, Range>>>> = {
        gdelt: {
          GLOBALEVENTID: like(/^\d+$/),
          SQLDATE: like(/^\d{8}$/),
          MonthYear: like(/^\d{6}$/),
          Year: like(/^\d{4}$/),
          FractionDate: like(/^\d{4}\.\d{4}$/),
          EventCode: like(/^\d{3,4}$/),
          EventRootCode: within(1, 20),
          QuadClass: codes(gdelt.codes.QuadClass),
          ActionGeo_Type: codes(gdelt.codes['*Geo_Type']),
          ActionGeo_CountryCode: like(/^[A-Z]{2}$/),
          Actor1CountryCode: like(/^[A-Z]{3}$/),
          Actor2CountryCode: like(/^[A-Z]{3}$/),
          ActionGeo_Lat: within(-90, 90),
          ActionGeo_Long: within(-180, 180),
          DATEADDED: like(/^\d{14}$/),
        },
        acled: {
          event_date: like(/^\d{4}-\d\d-\d\d$/),
          time_precision: codes(acled.codes.time_precision),
          disorder_type: oneOf(acled.codes.disorder_type),
          event_type: codes(acled.codes['event_type/sub_event_type']),
          sub_event_type: oneOf(Object.values(acled.codes['event_type/sub_event_type']).flat() as string[]),
          inter1: inter,
          inter2: inter,
          civilian_targeting: oneOf(acled.codes.civilian_targeting),
          geo_precision: codes(acled.codes.geo_precision),
          fatalities: like(/^\d+$/),
          timestamp: like(/^\d{10}$/),
        },
        ucdp: {
          id: like(/^\d+$/),
          type_of_violence: codes(ucdp.codes.type_of_violence),
          where_prec: codes(ucdp.codes.where_prec),
          date_prec: codes(ucdp.codes.date_prec),
          event_clarity: codes(ucdp.codes.event_clarity),
          priogrid_gid: within(1, 259_200),
        },
        polecat: {
          'Event Type': oneOf(plover.types),
          'Event Mode': oneOf(Object.values(plover.modes).flat() as string[]),
          'Quad Code': codes(plover.quad_code),
          Intensity: within(-10, 10),
          'Event Date': like(/^\d{4}-\d\d-\d\d$/),
        },
      }
      for (const [format, columns] of Object.entries(ranges)) {
        await inFormat(format, (rows) => {
          expect(rows.length).toBeGreaterThan(2)
          for (const row of rows)
            for (const [name, allowed] of Object.entries(columns)) {
              expect(row[name] === '' || allowed(row[name]!), `${format} ${name}: ${row[name]}`).toBe(true)
            }
        })
      }
      await inFormat('acled', (rows) => {
        const types = acled.codes['event_type/sub_event_type'] as Record<string, string[]>
        for (const row of rows) expect(types[row.event_type!]).toContain(row.sub_event_type)
      })
      await inFormat('ucdp', (rows) => {
        const sides = ['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown']
        for (const row of rows.filter(({ best }) => best !== ''))
          expect(sides.reduce((sum, side) => sum + Number(row[side]), 0)).toBe(Number(row.best))
      })
    })
  },
)

describe('private persons', () => {
  it('have labels in names and in quoted words, the same in every report; offsets and officials stay', () =>
    withStore(
      async (store) => {
        const reports = (await store.db.rows('select report from log.reports order by seq')).map((row) =>
          String(row.report),
        )
        const { text } = await written(store, 'jsonl', { pseudonyms: true })
        expect(text).not.toMatch(/Haddad|Samira/i)
        expect(text).toContain('Hakan Fidan')
        const labels = [...text.matchAll(/Person \d+/g)].map(([label]) => label)
        expect(new Set(labels).size).toBe(1)
        const rows = text
          .trimEnd()
          .split('\n')
          .slice(1)
          .map((line) => JSON.parse(line))
        expect(
          new Set(rows.filter((row) => JSON.stringify(row).includes(labels[0]!)).map(({ report }) => report)),
        ).toEqual(new Set(reports))
        const id = await idOf(store, reports[0]!, 'statements', 'heard the planes')
        const said = rows.find(({ record }) => record === `${reports[0]}:${id}`)
        expect(said.speakers).toEqual([labels[0]])
        expect(STRIKE.text.slice(said.source[0].start, said.source[0].end)).toContain('Haddad')
        for (const format of FORMATS.map(({ name }) => name).filter((name) => name !== 'parquet')) {
          const file = await written(store, format, { pseudonyms: true })
          expect([format, /Haddad|Samira/i.test(file.text + JSON.stringify(file.sidecar))]).toEqual([format, false])
        }
        await expect(written(store, 'parquet', { pseudonyms: true })).rejects.toThrow(/choose another format/)
      },
      [STRIKE, TALKS],
    ))
})
