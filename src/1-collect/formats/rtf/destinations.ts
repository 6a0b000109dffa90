/** Groups whose words are no part of the text: tables of the file, running heads, pictures, marks of indexes, what is repeated for older programs. */
export const unread = new Set(
  `aftncn aftnsep aftnsepc annotation atnauthor atndate atnid atnref colortbl comment datafield filetbl footer footerf
   footerl footerr ftncn ftnsep ftnsepc generator header headerf headerl headerr listoverridetable listtable nonesttables
   nonshppict objdata pict private1 rsidtbl rxe shprslt sp stylesheet tc themedata txe upr xe`.split(/\s+/),
);

/** Of the groups that a program may pass over (`\*`), those with words. */
export const optional = new Set('shpinst shptxt'.split(' '));

/** Control words that stand for a sign. */
export const signs: Readonly<Record<string, string>> = {
  bullet: '•',
  emdash: '—',
  emspace: ' ',
  endash: '–',
  enspace: ' ',
  ldblquote: '“',
  lquote: '‘',
  rdblquote: '”',
  rquote: '’',
  tab: ' ',
  '~': '\u00a0',
  _: '-',
  '\\': '\\',
  '{': '{',
  '}': '}',
};

/** Control words at which a paragraph ends. */
export const endings = new Set(['par', 'line', 'page', 'sect', 'column', '\r', '\n']);
