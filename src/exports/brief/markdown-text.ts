/** What makes markup anywhere in a line: emphasis, code, links, images, HTML, entities, tables, footnotes, addresses. */
const MARKS = /[\\`*_{}[\]<>&|~^$#!@]|:(?=\/\/)|www(?=\.)/gi

/**
 * Text of others as Markdown (CommonMark and GitHub's) that shows it as it is: no markup, HTML or link comes of it, also right behind a
 * footnote. One line in, one out.
 */
export const markdownText = (text: string): string =>
  text
    .replace(MARKS, (mark) => (mark.length > 1 ? `${mark}\\` : `\\${mark}`))
    // Only at a start do these make a list, a rule or the target of a link.
    .replace(/^(\s*)([-+=(:])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
