import { expect, it } from 'vitest'
import { plain } from './plain.js'

it.each([
  ['Talks <b>stall</b>, again', 'Talks stall, again'],
  ['<p>One.</p><p>Two.</p>', 'One. Two.'],
  ['Fewer than < 5 &amp; more', 'Fewer than < 5 & more'],
  ['The envoy&#8217;s &#x201c;plan&rdquo;', 'The envoy’s “plan”'],
  ['&unknown; &#0; &#xd800; &#9999999;', '&unknown; &#0; &#xd800; &#9999999;'],
  ['  a\n\n b&nbsp;c ', 'a b c'],
  ['open <a href="x', 'open <a href="x'],
])('%s', (markup, words) => {
  expect(plain(markup)).toBe(words)
})
