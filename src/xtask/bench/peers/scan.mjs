// What a page does without any engine.
export const build = (rows) => rows.map((row) => [`${row.title_ru}\n${row.title_kk}\n${row.code}`.toLowerCase(), row.id]);
export const search = (lines, query, most) => {
  const wanted = query.toLowerCase();
  const found = [];
  for (const [line, id] of lines) {
    if (line.includes(wanted) && found.push(id) === most) break;
  }
  return found;
};
