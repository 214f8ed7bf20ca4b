import { useQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { Problem } from '../ask/ask.js'
import { Answered } from './states.js'

/**
 * A screen whose script is fetched when it is first shown. React's lazy holds a screen back for 300 ms once "Loading" has been shown, and
 * leaves a blank page when the script does not come.
 */
export const whenShown = (path: string, load: () => Promise<{ readonly default: ComponentType }>): ComponentType => {
  const fetched = async () => {
    try {
      return (await load()).default
    } catch {
      throw new Problem(0, 'No answer', 'The server does not send this screen; start it again with "parley serve".')
    }
  }
  return () => {
    const script = useQuery<ComponentType, Problem>({
      queryKey: ['the screen at', path],
      queryFn: fetched,
      staleTime: 'static',
      gcTime: Number.POSITIVE_INFINITY,
    })
    return (
      <Answered of={script} what="the screen">
        {(Screen) => <Screen />}
      </Answered>
    )
  }
}
