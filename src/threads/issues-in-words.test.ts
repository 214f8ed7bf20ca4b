import { expect, it } from 'vitest'
import { issuesInWords } from './issues-in-words.js'

it('finds issues by their forms, in order, also in the plural', () => {
  expect(issuesInWords('no ceasefire before the prisoner exchanges')).toEqual(['CEAS.TRUCE', 'PRIS.EXCH'])
  expect(issuesInWords('the use of poison gas')).toEqual(['SEC.CHEM'])
  expect(issuesInWords('a deal on gas')).toEqual(['ENERGY.OILGAS'])
  expect(issuesInWords('the river rose overnight')).toEqual([])
  expect(issuesInWords('')).toEqual([])
})
