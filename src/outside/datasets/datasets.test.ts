import { describe, expect, it } from 'vitest'
import { ACLED_COLUMNS, GDELT_COLUMNS, UCDP_COLUMNS } from '../../knowledge/dataset-columns.js'
import { acledFile, gdeltFile, ucdpFile } from '../testing/dataset-rows.js'
import { readAll, verdicts } from '../testing/read-text.js'

describe('published formats', () => {
  it('have as many columns as their makers say, each once', () => {
    for (const [columns, count] of [[ACLED_COLUMNS, 31], [UCDP_COLUMNS, 49], [GDELT_COLUMNS, 61]] as const) // biome-ignore format: pairs
      expect([columns.length, new Set(columns).size]).toEqual([count, count])
  })

  it('ACLED: known by its header; types by sub-type; precision as days', async () => {
    const base = {
      event_type: 'Explosions/Remote violence',
      sub_event_type: 'Air/drone strike',
      actor1: 'Military Forces of Meridova (2019-)',
    }
    const { kind, events, rows } = await readAll(
      acledFile([
        { ...base, event_id_cnty: 'MER1', event_date: '14 August 2024', time_precision: '1', actor2: 'Civilians (Meridova)', assoc_actor_2: 'Health Workers; Women', location: 'Lunovar', latitude: '33.51', longitude: '36.29', fatalities: '3', notes: 'Two lines,\nquoted "so".' },
        { ...base, event_id_cnty: 'MER2', event_date: '2024-08-14', time_precision: '2', sub_event_type: 'Something new' },
        { ...base, event_id_cnty: 'MER3', event_date: '2024-08-14', time_precision: '3', event_type: 'Strategic developments', sub_event_type: 'Other' },
        { ...base, event_id_cnty: 'MER1', event_date: '2024-08-15' },
        { ...base, event_id_cnty: 'MER4', event_date: 'soon' },
      ]),
    ) // biome-ignore format: a row a line
    expect(kind).toBe('acled')
    expect(events).toMatchObject([
      { id: 'MER1', from: '2024-08-14', to: '2024-08-14', prec: 1, plover: 'ASSAULT', mode: 'aerial', cameo: '195', best: 3, recipients: ['Civilians (Meridova)', 'Health Workers', 'Women'], place: 'Lunovar', lat: 33.51 },
      { id: 'MER2', from: '2024-08-11', to: '2024-08-17', prec: 3, plover: 'ASSAULT', cameo: '190' },
      { id: 'MER3', from: '2024-08-01', to: '2024-08-31', prec: 4, plover: null, type: 'Strategic developments: Other' },
    ]) // biome-ignore format: a row a line
    expect(verdicts(rows).get(5)).toMatch(/has the id of row 2/)
    expect(verdicts(rows).get(6)).toMatch(/soon\|is no date/)
  })

  it('UCDP GED: known by its header; days with a time; best, high and low by name', async () => {
    const { kind, events, rows } = await readAll(
      ucdpFile([
        { id: '1', type_of_violence: '1', side_a: 'Government of Meridova', side_b: 'Kestrel Brigades', date_start: '2024-08-14 00:00:00.000', date_end: '2024-08-16 00:00:00.000', date_prec: '2', best: '5', high: '9', low: '3', where_coordinates: 'Lunovar town' },
        { id: '2', type_of_violence: '3', date_start: '2024-08-16', date_end: '2024-08-14' },
      ]),
    ) // biome-ignore format: a row a line
    expect(kind).toBe('ucdp')
    expect(events).toMatchObject([
      { id: '1', from: '2024-08-14', to: '2024-08-16', prec: 2, type: 'State-based', plover: 'ASSAULT', actors: ['Government of Meridova'], recipients: ['Kestrel Brigades'], low: 3, best: 5, high: 9 },
    ]) // biome-ignore format: a row a line
    expect(verdicts(rows).get(3)).toMatch(/is after date_end/)
  })

  it('GDELT: known by its 61 cells without a header; quotation marks are letters', async () => {
    const base = {
      SQLDATE: '20240814',
      QuadClass: '4',
      EventCode: '190',
      Actor1Name: 'MERIDOVA',
      Actor2Name: 'KESTREL "B"',
      ActionGeo_Lat: '33.51',
      ActionGeo_Long: '36.29',
    }
    const { kind, form, events } = await readAll(
      gdeltFile([
        { ...base, GLOBALEVENTID: '1190000001' },
        { ...base, GLOBALEVENTID: '1190000002', EventCode: '010', Actor2Name: '' },
      ]),
    ) // biome-ignore format: a row a line
    expect([kind, form]).toEqual(['gdelt', 'tab, UTF-8'])
    expect(events).toMatchObject([
      { row: 1, id: '1190000001', from: '2024-08-14', plover: 'ASSAULT', cameo: '190', actors: ['MERIDOVA'], recipients: ['KESTREL "B"'] },
      { row: 2, plover: null, cameo: '010', recipients: [] },
    ]) // biome-ignore format: a row a line
  })

  it('UCDP GED: without a precision the days say it; sides of several governments are several parties', async () => {
    const { events } = await readAll(
      ucdpFile([
        { id: '1', type_of_violence: '1', side_a: 'Government of Israel, Government of Egypt', side_b: 'Kestrel, Orsk and Torvane Brigades; Torvane Movement', date_start: '2024-05-04', date_end: '2024-05-06', best: '1' },
        { id: '2', type_of_violence: '1', date_start: '2024-05-04', date_end: '2024-05-04', best: '1' },
      ]),
    ) // biome-ignore format: a row a line
    expect(events).toMatchObject([
      { prec: 2, actors: ['Government of Israel', 'Government of Egypt'], recipients: ['Kestrel, Orsk and Torvane Brigades', 'Torvane Movement'] },
      { prec: 1 },
    ]) // biome-ignore format: a row a line
  })

  it('GDELT: known by when it was added where its first row has no day, which makes that row a bad one', async () => {
    const added = { QuadClass: '4', EventCode: '190', DATEADDED: '20240815120000' }
    const { kind, rows } = await readAll(
      gdeltFile([
        { ...added, GLOBALEVENTID: '1', MonthYear: '202408' },
        { ...added, GLOBALEVENTID: '2', SQLDATE: '20240814' },
      ]),
    )
    expect(kind).toBe('gdelt')
    expect([...verdicts(rows).values()]).toEqual([expect.stringContaining('GDELT dates events by days alone'), 'good'])
  })

  it('have numbers that cannot be read left empty with a remark, and thousands and decimal commas read', async () => {
    const base = { event_date: '2024-08-14', event_type: 'Battles', actor1: 'Kestrel Brigades' }
    const acled = await readAll(
      acledFile([
        { ...base, event_id_cnty: '1', fatalities: 'abc', latitude: '33,5', longitude: '336.29' },
        { ...base, event_id_cnty: '2', fatalities: '1,204', latitude: '33.5', longitude: '36.29' },
        { ...base, event_id_cnty: '3', fatalities: '' },
        { ...base, event_id_cnty: '4', fatalities: '10-12' },
      ]),
    )
    expect(acled.events).toMatchObject([
      { best: null, lat: 33.5, lon: null },
      { best: 1204, lat: 33.5, lon: 36.29 },
      { best: null, lat: null },
      { low: null, best: null, high: null },
    ])
    const remarks = acled.rows.flatMap((row) => (row.verdict === 'good' ? row.remarks : []))
    expect(remarks.map(({ row, header, value }) => [row, header, value])).toEqual([
      [2, 'longitude', '336.29'],
      [2, 'fatalities', 'abc'],
      [5, 'fatalities', '10-12'],
    ])
    expect(remarks.every(({ says }) => says.endsWith('; it is left empty'))).toBe(true)
    const ucdp = ucdpFile([{ id: '1', type_of_violence: '1', date_start: '2024-08-14', best: '1,204', high: '-1' }])
    const read = await readAll(ucdp)
    expect(read.events).toMatchObject([{ best: 1204, high: null }])
    expect(read.rows.at(-1)).toMatchObject({ remarks: [{ header: 'high', value: '-1' }] })
  })

  it('name a country by one code, or as the file does where we know none', async () => {
    const acled = { event_date: '2024-08-14', event_type: 'Battles', actor1: 'A' }
    const ucdp = { type_of_violence: '1', date_start: '2024-08-14', best: '1' }
    const gdelt = { SQLDATE: '20240814', QuadClass: '4', EventCode: '190' }
    const files = [
      acledFile([
        { ...acled, event_id_cnty: '1', country: 'Whatever', iso: '368' },
        { ...acled, event_id_cnty: '2', country: 'Iraq' },
        { ...acled, event_id_cnty: '3', country: 'Meridova' },
      ]),
      ucdpFile([
        { ...ucdp, id: '1', country: 'Iraq', country_id: '645' },
        { ...ucdp, id: '2', country: 'Russia (Soviet Union)', country_id: '365' },
      ]),
      gdeltFile([
        { ...gdelt, GLOBALEVENTID: '1', ActionGeo_CountryCode: 'IZ' },
        { ...gdelt, GLOBALEVENTID: '2', ActionGeo_CountryCode: 'GZ' },
      ]),
      'date,actor,country\n2024-08-14,A,Iraq\n2024-08-15,A,irq\n',
    ]
    const read = await Promise.all(files.map((file) => readAll(file)))
    expect(read.map(({ events }) => events.map(({ country }) => country))).toEqual([
      ['IRQ', 'IRQ', 'Meridova'],
      ['IRQ', 'RUS'],
      ['IRQ', 'PSE'],
      ['IRQ', 'IRQ'],
    ])
  })

  it('heed an order of dates where they have several, and refuse what can have no effect', async () => {
    const base = { event_id_cnty: '1', event_type: 'Battles', actor1: 'A', fatalities: '1' }
    const acled = acledFile([{ ...base, event_date: '03/04/2024' }])
    expect(verdicts((await readAll(acled)).rows).get(2)).toContain('may be 2024-04-03 or 2024-03-04')
    expect((await readAll(acled, { dayOrder: 'dmy' })).events).toMatchObject([{ from: '2024-04-03' }])
    const ucdp = ucdpFile([{ id: '1', date_start: '2024-08-14' }])
    await expect(readAll(ucdp, { dayOrder: 'dmy' })).rejects.toThrow(/UCDP GED, .*--day-order has no effect; leave/)
    await expect(readAll(acled, { columns: new Map([['notes', 'type']]) })).rejects.toThrow(/ACLED, .*--map has no/)
    await expect(readAll(acled, { types: new Map([['battles', '190']]) })).rejects.toThrow(/ACLED, .*--type has no/)
  })

  it('are told from a table of our own records', async () => {
    await expect(readAll('record,kind,report,publisher\ne1,events,abc,Kestrel Post\n')).rejects.toThrow(
      "is a file of Parley's own records",
    )
  })

  it('are not taken for what they are not', async () => {
    const short = gdeltFile([{ GLOBALEVENTID: '1190000001', SQLDATE: '20240814' }])
      .split('\t')
      .slice(0, 57)
      .join('\t')
    await expect(readAll(`${short}\n`)).rejects.toThrow(/has no header row/)
  })
})
