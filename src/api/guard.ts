import { timingSafeEqual } from 'node:crypto'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { getCookie, setCookie } from 'hono/cookie'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'

/** Whom the server answers. */
export interface Guarded {
  /** Names it may be called by, without port ("127.0.0.1", "localhost"); null for any, where a token is asked for. */
  readonly hosts: ReadonlySet<string> | null
  /** What a caller has to show; null on this machine only. */
  readonly token: string | null
}

/** The names of this machine for itself. */
export const OWN_HOSTS: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]'])

const COOKIE = 'parley-token'
const MEGABYTE = 1024 * 1024
const LARGEST_BODY = MEGABYTE
// Reports come in whole: a day's worth of pages in one archive.
const LARGEST_REPORTS = 64 * MEGABYTE

/**
 * Turns away who has no business here: a page of another site that a browser sends requests for (Origin), a name that
 * was made to point at this machine (Host), a caller without the token where one is asked for, and bodies beyond measure. Nothing that is
 * served may be framed, run scripts of others, or send anything elsewhere.
 */
export const addGuards = (app: OpenAPIHono, { hosts, token }: Guarded): void => {
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
      crossOriginResourcePolicy: 'same-origin',
      crossOriginOpenerPolicy: 'same-origin',
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
      // Served over plain HTTP on this machine: a promise of HTTPS would lock the user out.
      strictTransportSecurity: false,
    }),
  )
  app.use(async (context, next) => {
    const host = context.req.header('host') ?? ''
    if (hosts !== null && !hosts.has(host.replace(/:\d+$/, '')))
      throw new HTTPException(421, { message: `"${host}" is no name this server knows; call it by localhost` })
    const origin = context.req.header('origin')
    if (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`)
      throw new HTTPException(403, { message: `"${origin}" is another site, and none may ask here` })
    return next()
  })
  if (token !== null) {
    app.use(async (context, next) => {
      const shown = context.req.query('token')
      if (shown !== undefined && same(shown, token)) {
        setCookie(context, COOKIE, token, { httpOnly: true, sameSite: 'Strict', path: '/' })
        const address = new URL(context.req.url)
        address.searchParams.delete('token')
        return context.redirect(`${address.pathname}${address.search}`)
      }
      const bearer = /^Bearer (.+)$/.exec(context.req.header('authorization') ?? '')?.[1]
      if (same(bearer ?? getCookie(context, COOKIE) ?? '', token)) return next()
      throw new HTTPException(401, {
        message: 'open the address that "parley serve" printed: it carries the token this server asks for',
      })
    })
  }
  const tooLarge = (bytes: number) =>
    bodyLimit({
      maxSize: bytes,
      onError: () => {
        throw new HTTPException(413, {
          message: `is larger than ${bytes / MEGABYTE} MB, more than is taken at once; add it with "parley add"`,
        })
      },
    })
  app.use('/api/add/*', tooLarge(LARGEST_REPORTS))
  app.use('/api/*', async (context, next) =>
    context.req.path.startsWith('/api/add') ? next() : tooLarge(LARGEST_BODY)(context, next),
  )
}

const same = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return b.length > 0 && a.length === b.length && timingSafeEqual(a, b)
}
