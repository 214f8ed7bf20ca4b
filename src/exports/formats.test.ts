import { describe, expect, it } from 'vitest'
import { withStore } from '../store/testing/with-store.js'
import { FORMATS } from './formats.js'
import { exported } from './testing/exported.js'

const REPORT = {
  publisher: 'Valley Wire',
  published: '2026-05-05',
  title: 'Marta Kolenz saw the shelling',
  text: 'Soldiers of Orsk shelled Marta Kolenz’s farm near Kharkiv on Monday, Marta Kolenz said. Kolenz, a farmer, will meet officials of Orsk on 9 May, she said. Envoys of Orsk and Belmar will hold a round of talks in Geneva on 14 May, Kolenz said.',
}

describe.each(FORMATS.filter(({ media }) => /text|json|xml/.test(media)))('$title', (format) => {
  it('has no name of a private person when labels are asked for', () =>
    withStore(
      async (store) => {
        expect((await exported(store, format, {}, true)).text).not.toMatch(/Marta|Kolenz/i)
      },
      [REPORT],
    ))
})
