import { describe, expect, it } from 'vitest'
import { acledFile, gdeltFile, ucdpFile } from '../testing/dataset-rows.js'
import { readAll, verdicts } from '../testing/read-text.js'
import { ACLED_COLUMNS } from './acled.js'
import { GDELT_COLUMNS } from './gdelt.js'
import { UCDP_COLUMNS } from './ucdp.js'

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

  it('are not taken for what they are not', async () => {
    const short = gdeltFile([{ GLOBALEVENTID: '1190000001', SQLDATE: '20240814' }])
      .split('\t')
      .slice(0, 57)
      .join('\t')
    await expect(readAll(`${short}\n`)).rejects.toThrow(/has no header row/)
  })
})
