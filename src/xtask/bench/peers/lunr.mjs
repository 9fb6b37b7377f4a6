import lunr from "lunr";
import support from "lunr-languages/lunr.stemmer.support.js";
import russian from "lunr-languages/lunr.ru.js";

support(lunr);
russian(lunr);
export const build = (rows) =>
  lunr(function () {
    this.use(lunr.ru);
    this.ref("id");
    for (const field of ["title_ru", "title_kk", "code"]) this.field(field);
    for (const row of rows) this.add(row);
  });
export const save = (engine) => JSON.stringify(engine);
export const load = (text) => lunr.Index.load(JSON.parse(text));
export const search = (engine, query, most) => {
  const words = query.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  const found = engine.query((asked) => {
    for (const word of words) {
      asked.term(word, { boost: 10 });
      asked.term(word, { usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING, boost: 3 });
      if (word.length > 3) asked.term(word, { usePipeline: true, editDistance: 1 });
    }
  });
  return words.length ? found.slice(0, most).map((row) => Number(row.ref)) : [];
};
