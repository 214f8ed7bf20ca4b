import { expect, it } from 'vitest'
import { recordOf } from '../store/stored-report.js'
import { withStore } from '../store/testing/with-store.js'
import { howItCame } from './how-it-came.js'

it('says when another version made the stored reading, and when the text is too long to be read at once', async () => {
  const text = 'Shelling killed 12 people in Tarn on Monday, the army said.'
  await withStore(
    async (store) => {
      const rows = await store.db.rows('select report from log.reports order by seq')
      const [short, long] = rows.map(({ report }) => String(report))
      const id = (await recordOf(store, short!)).figures[0]!.id
      expect((await howItCame(store, short!, id)).caution).toBeNull()
      await store.db.run("update log.readings set program = '0.0.1'")
      expect((await howItCame(store, short!, id)).caution).toMatch(
        /^The stored reading was made by Parley 0\.0\.1; this is /,
      )
      await expect(howItCame(store, long!, id)).rejects.toThrow(/too long to be read again here/)
    },
    [text, `${text} ${'x'.repeat(50_000)}`],
  )
})
