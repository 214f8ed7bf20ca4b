import { describe, expect, it } from 'vitest'
import { redirectedTo } from './web-address.js'

describe('a redirect', () => {
  const to = (location: string, from: string): string => redirectedTo(location, new URL(from), 'it').href

  it('is resolved against where it comes from', () => {
    expect(to('../new?a=1#part', 'https://a.example/feeds/old')).toBe('https://a.example/new?a=1')
    expect(to('//b.example/', 'https://a.example/')).toBe('https://b.example/')
  })

  it('may lead to https, and never away from it', () => {
    expect(to('https://a.example/', 'http://a.example/')).toBe('https://a.example/')
    expect(() => to('http://a.example/', 'https://a.example/')).toThrow('it gives up https')
  })

  it('leads to the web, without a password', () => {
    expect(() => to('file:///etc/hostname', 'http://a.example/')).toThrow('only http and https')
    expect(() => to('http://user:secret@a.example/', 'http://a.example/')).toThrow(/^a\.example\/: is named with/)
  })
})
