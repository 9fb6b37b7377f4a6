//! A small edition for the tests of exports: both sections, a profession at two levels, no code, characters that every
//! format must escape.

use register_domain::{
    edition::{Edition, Standing},
    intake::Known,
};

use crate::{import, placement, placement::Terms, store::Record};

/// The edition as a file.
pub(crate) const FILE: &str = "id,basis,name_kk,name_ru,nkz_code,ground_kk,ground_ru,ground_kind,level,\
    validity_kk,validity_ru,body_kk,body_ru,profile,synonyms_kk,synonyms_ru,duties_kk,duties_ru,education_kk,education_ru\r\n\
    3,mandatory,Нотариус,Нотариус,2619-9-003,«Нотариат туралы» Заң,Закон «О нотариате»,act,7,мерзімсіз,бессрочно,\
    Әділет министрлігі,Министерство юстиции,socio_humanitarian,,,,,,\r\n\
    1,voluntary,Дәнекерлеуші,Сварщик,7212-0-005,Дәнекерлеу ісі,Сварочное дело,standard,3,5 жыл,5 лет,\
    Өнеркәсіп министрлігі,Министерство промышленности,technical,Газбен дәнекерлеуші,Газосварщик|Электросварщик,\
    Металды дәнекерлейді,\"Сваривает металл, режет\",,среднее\r\n\
    1,voluntary,Дәнекерлеуші,Сварщик,7212-0-005,Дәнекерлеу ісі,Сварочное дело,standard,4,5 жыл,5 лет,\
    Өнеркәсіп министрлігі,Министерство промышленности,technical,,,,,,\r\n\
    2,voluntary,\"Жүргізуші <1-санат> & \"\"серік\"\"\",\"Водитель <1 кат.> & \"\"напарник\"\"\",,\
    =Талаптар,=Требования,requirements,6,3 жыл,3 года,Көлік министрлігі,Министерство транспорта,technical,,,,,,\r\n";

/// The edition, placed on 8 April 2026 for demonstration.
pub(crate) fn edition() -> (Edition, Record) {
    let accepted = import::file::read(FILE.as_bytes(), &Known::default())
        .unwrap()
        .unwrap();
    let placed_on = "2026-04-08".parse().unwrap();
    let terms = Terms {
        placed_on,
        standing: Standing::Demonstration,
    };
    let prepared = placement::follow(None, accepted.entries, terms);
    (prepared.edition, prepared.placing.record)
}
