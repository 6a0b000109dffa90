/** ISO 3166-1: alpha-3 and alpha-2 side by side, in the order of the former. */
const table = `
ABW AW AFG AF AGO AO AIA AI ALA AX ALB AL AND AD ARE AE ARG AR ARM AM ASM AS ATA AQ ATF TF ATG AG AUS AU AUT AT AZE AZ
BDI BI BEL BE BEN BJ BES BQ BFA BF BGD BD BGR BG BHR BH BHS BS BIH BA BLM BL BLR BY BLZ BZ BMU BM BOL BO BRA BR BRB BB
BRN BN BTN BT BVT BV BWA BW CAF CF CAN CA CCK CC CHE CH CHL CL CHN CN CIV CI CMR CM COD CD COG CG COK CK COL CO COM KM
CPV CV CRI CR CUB CU CUW CW CXR CX CYM KY CYP CY CZE CZ DEU DE DJI DJ DMA DM DNK DK DOM DO DZA DZ ECU EC EGY EG ERI ER
ESH EH ESP ES EST EE ETH ET FIN FI FJI FJ FLK FK FRA FR FRO FO FSM FM GAB GA GBR GB GEO GE GGY GG GHA GH GIB GI GIN GN
GLP GP GMB GM GNB GW GNQ GQ GRC GR GRD GD GRL GL GTM GT GUF GF GUM GU GUY GY HKG HK HMD HM HND HN HRV HR HTI HT HUN HU
IDN ID IMN IM IND IN IOT IO IRL IE IRN IR IRQ IQ ISL IS ISR IL ITA IT JAM JM JEY JE JOR JO JPN JP KAZ KZ KEN KE KGZ KG
KHM KH KIR KI KNA KN KOR KR KWT KW LAO LA LBN LB LBR LR LBY LY LCA LC LIE LI LKA LK LSO LS LTU LT LUX LU LVA LV MAC MO
MAF MF MAR MA MCO MC MDA MD MDG MG MDV MV MEX MX MHL MH MKD MK MLI ML MLT MT MMR MM MNE ME MNG MN MNP MP MOZ MZ MRT MR
MSR MS MTQ MQ MUS MU MWI MW MYS MY MYT YT NAM NA NCL NC NER NE NFK NF NGA NG NIC NI NIU NU NLD NL NOR NO NPL NP NRU NR
NZL NZ OMN OM PAK PK PAN PA PCN PN PER PE PHL PH PLW PW PNG PG POL PL PRI PR PRK KP PRT PT PRY PY PSE PS PYF PF QAT QA
REU RE ROU RO RUS RU RWA RW SAU SA SDN SD SEN SN SGP SG SGS GS SHN SH SJM SJ SLB SB SLE SL SLV SV SMR SM SOM SO SPM PM
SRB RS SSD SS STP ST SUR SR SVK SK SVN SI SWE SE SWZ SZ SXM SX SYC SC SYR SY TCA TC TCD TD TGO TG THA TH TJK TJ TKL TK
TKM TM TLS TL TON TO TTO TT TUN TN TUR TR TUV TV TWN TW TZA TZ UGA UG UKR UA UMI UM URY UY USA US UZB UZ VAT VA VCT VC
VEN VE VGB VG VIR VI VNM VN VUT VU WLF WF WSM WS YEM YE ZAF ZA ZMB ZM ZWE ZW`;

const alpha2 = new Map<string, string>();
const codes = table.trim().split(/\s+/);
for (let i = 0; i < codes.length; i += 2) alpha2.set(codes[i]!, codes[i + 1]!);

/** All ISO 3166-1 alpha-3 codes, in alphabetical order. */
export const countryCodes: readonly string[] = [...alpha2.keys()];

export type Language = 'vi' | 'en';

/** States that are gone, by the code of their time (ISO 3166-3): articles of their decades speak of them. */
const former: Record<string, Record<Language, string>> = {
  CSK: { vi: 'Tiệp Khắc', en: 'Czechoslovakia' },
  DDR: { vi: 'Cộng hòa Dân chủ Đức', en: 'East Germany' },
  SUN: { vi: 'Liên Xô', en: 'Soviet Union' },
  YUG: { vi: 'Nam Tư', en: 'Yugoslavia' },
};

export function isCountryCode(code: string): boolean {
  return alpha2.has(code) || Object.hasOwn(former, code);
}

/** Where the usual name in the press differs from the one ICU gives. */
const usual: Record<Language, Record<string, string>> = {
  vi: { MMR: 'Myanmar', USA: 'Hoa Kỳ', TLS: 'Timor-Leste', PRK: 'Triều Tiên', CZE: 'Séc', MKD: 'Bắc Macedonia' },
  en: { LAO: 'Laos', VNM: 'Viet Nam', MMR: 'Myanmar', PRK: 'North Korea', TUR: 'Türkiye' },
};

const displayNames = new Map<Language, Intl.DisplayNames>();
/** Names that were asked for: ICU takes its time, and there are few countries. */
const names: Record<Language, Map<string, string>> = { vi: new Map(), en: new Map() };

/** ISO 3166-1 alpha-2 of an alpha-3 code; undefined for states that are gone. */
export function alpha2Of(code: string): string | undefined {
  return alpha2.get(code);
}

/** The alpha-3 code of an alpha-2 one in any case; undefined for what is none. */
export function alpha3Of(code: string): string | undefined {
  alpha3 ??= new Map([...alpha2].map(([three, two]) => [two, three]));
  return alpha3.get(code.toUpperCase());
}
let alpha3: ReadonlyMap<string, string> | undefined;

/** A country's usual short name in the interface language; the code itself where it is unknown. */
export function countryName(code: string, language: Language): string {
  const two = alpha2.get(code);
  if (!two) return former[code]?.[language] ?? code;
  const known = names[language].get(code);
  if (known !== undefined) return known;
  let display = displayNames.get(language);
  if (!display) displayNames.set(language, (display = new Intl.DisplayNames([language], { type: 'region' })));
  const name = usual[language][code] ?? display.of(two) ?? code;
  names[language].set(code, name);
  return name;
}

/** The id of the relation of two or more countries: their codes in alphabetical order, joined by `-`. */
export function relationId(countries: Iterable<string>): string {
  return [...new Set(countries)].sort().join('-');
}

/**
 * A relation as people write it, its codes in any order and case: its id, null where it names fewer than two
 * countries; and the codes that are no country's.
 */
export function readRelation(written: string): { id: string | null; unknown: string[] } {
  const codes = [...new Set(written.trim().toUpperCase().split('-'))];
  const unknown = codes.filter((code) => !isCountryCode(code));
  return { id: codes.length > 1 && unknown.length === 0 ? relationId(codes) : null, unknown };
}

/** The countries of a relation, the home side first where it is one of them. */
export function relationCountries(id: string, home: string | null): string[] {
  const countries = id.split('-');
  const own = homeIn(id, home);
  return own ? [own, ...countries.filter((code) => code !== own)] : countries;
}

/** The usual home side, where it is one of the relation's states. */
export function homeIn(id: string, home: string | null): string | null {
  return home && id.split('-').includes(home) ? home : null;
}

/** A relation's name, e.g. `Việt Nam – Lào` with home `VNM`. */
export function relationName(id: string, language: Language, home: string | null): string {
  return relationCountries(id, home)
    .map((code) => countryName(code, language))
    .join(' – ');
}
