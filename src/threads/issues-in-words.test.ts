import { expect, it } from 'vitest'
import { issuesInWords } from './issues-in-words.js'

it('finds issues by their forms, in order, also in the plural', () => {
  expect(issuesInWords('no ceasefire before the prisoner exchanges')).toEqual(['CEAS.TRUCE', 'PRIS.EXCH'])
  expect(issuesInWords('the river rose overnight')).toEqual([])
  expect(issuesInWords('')).toEqual([])
})
