import { describe, expect, it } from 'vitest'
import { readAll } from '../../outside/testing/read-text.js'
import { withStore } from '../../store/testing/with-store.js'
import { written } from '../testing/written.js'

const REPORT = {
  published: '2026-06-02',
  publisher: 'Kestrel Post',
  text: [
    'Rebels shelled Kabul on 14 May 2026, killing three people.',
    'Rebels shelled Kandahar between 4 and 8 May 2026, killing two people.',
    'Rebels shelled Herat in May 2026, killing nine people.',
    'Rebels shelled Kunduz, killing seven people.',
  ].join('\n\n'),
}

describe('our own tables of events, read as those of others', () => {
  it('come back with the days they can hold, and without those that have none', () =>
    withStore(
      async (store) => {
        const back = async (format: string) =>
          (await readAll((await written(store, format)).text)).rows.flatMap((row) => {
            if (row.verdict === 'aside') return []
            return [row.verdict === 'good' ? [row.event.from, row.event.to, row.event.prec] : 'bad']
          })
        expect(await back('acled')).toEqual([
          ['2026-05-14', '2026-05-14', 1],
          ['2026-05-03', '2026-05-09', 3],
          ['2026-05-01', '2026-05-31', 4],
          'bad',
        ])
        expect(await back('ucdp')).toEqual([
          ['2026-05-14', '2026-05-14', 1],
          ['2026-05-04', '2026-05-08', 2],
          ['2026-05-01', '2026-05-31', 4],
          'bad',
        ])
        expect(await back('gdelt')).toEqual([['2026-05-14', '2026-05-14', 1], 'bad', 'bad', 'bad'])
      },
      [REPORT],
    ))
})
