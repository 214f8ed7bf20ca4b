/** What people ask of a store on the command line, each by name: a large store's benches run all of them. */
export const questionsTo = (store, newest, earlier) =>
  Object.entries({
    list: ['list'],
    show: ['show', newest.report],
    'search reports': ['search', 'ceasefire talks'],
    'search statements': ['search', '--in', 'statements', 'talks'],
    sql: ['sql', 'select plover, count(*) from events group by all order by all'],
    actors: ['actors', 'list'],
    'timeline, since': ['timeline', '--since', earlier],
    timeline: ['timeline'],
    'positions, since': ['positions', '--since', earlier],
    positions: ['positions'],
    changes: ['changes', '--since', newest.published],
    brief: ['brief', '--since', newest.published],
  }).map(([name, args]) => ({ name, args: [...args, '--store', store] }))
