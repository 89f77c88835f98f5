#include "core/lexicon/forms.h"

#include <algorithm>

#include "core/text/tokens.h"

namespace isnad {
namespace {

constexpr std::size_t kLetter = 2;  // bytes of an Arabic letter

bool Ends(std::string_view text, std::string_view end) { return text.ends_with(end); }

std::string Cut(std::string_view text, std::size_t letters = 1) {
  return std::string(text.substr(0, text.size() - std::min(text.size(), letters * kLetter)));
}

std::string Free(const std::string& stem) { return Ends(stem, "ء") ? Cut(stem) : stem; }

// Base spelling and what its last letter was before folding.
struct Stem {
  std::string text;
  bool taa = false, maqsura = false, hamza_seat = false;
  explicit Stem(std::string_view raw)
      : text(FoldStem(raw)), taa(Ends(raw, "ة")), maqsura(Ends(raw, "ى")), hamza_seat(Ends(raw, "أ")) {}
  bool alef_hamza() const { return Ends(text, "اء"); }
};

class Adder {
 public:
  Adder(const WordForm& base, Forms& out) : base_(base), out_(out) {}
  void Add(std::string text, Number number, std::uint8_t flags = 0) {
    WordForm form = base_;
    form.number = number;
    form.flags = flags;
    if (!text.empty()) out_.emplace_back(std::move(text), form);
  }
  // One stem, singular or broken plural: alone, in the accusative, before a pronoun.
  void AddCase(const Stem& stem, Number number) {
    const std::string& s = stem.text;
    Add(Free(s), number, stem.taa || stem.maqsura || stem.alef_hamza() ? kFormNoPronoun : 0);
    if (stem.taa) {
      Add(Cut(s) + "ت", number, kFormNeedsPronoun | kFormNoAl);
    } else if (stem.maqsura) {
      Add(Cut(s) + "ا", number, kFormNeedsPronoun | kFormNoAl);
    } else if (stem.alef_hamza()) {
      for (const char* end : {"ء", "ي", "و"}) Add(Cut(s) + end, number, kFormNeedsPronoun | kFormNoAl);
    } else if (!Ends(s, "ا")) {
      Add(s + "ا", number, kFormNoAl | kFormNoPronoun);
    }
  }
  // The two nouns of two letters that end in a long vowel before a pronoun (أخوه، أخاه، أخيه) and have another dual
  // (أخوين). Their dual أخوان is spelled as a plural (إخوان).
  void AddFatherOrBrother(const Stem& stem) {
    Add(stem.text, Number::kSingular);
    for (const char* end : {"و", "ا", "ي"}) Add(stem.text + end, Number::kSingular, kFormNoAl);
    Add(stem.text + "وين", Number::kDual, kFormNoPronoun);
    for (const char* end : {"وا", "وي"}) Add(stem.text + end, Number::kDual, kFormNoAl);
  }
  // ان, ين and the construct ا, ي. The oblique looks like the sound plural's where there is one.
  void AddDual(const Stem& stem, bool sound_plural) {
    const std::string s = stem.taa ? Cut(stem.text) + "ت" : stem.text;
    const Number oblique = sound_plural ? Number::kDualOrPlural : Number::kDual;
    Add(s + "ان", Number::kDual, kFormNoPronoun);
    Add(s + "ين", oblique, kFormNoPronoun);
    Add(s + "ا", Number::kDual, static_cast<std::uint8_t>(stem.taa ? kFormNoAl : kFormNoAl | kFormWeak));
    Add(s + "ي", oblique, kFormNoAl);
  }
  void AddSoundMasculine(const Stem& stem) {
    Add(stem.text + "ون", Number::kPlural, kFormNoPronoun);
    Add(stem.text + "و", Number::kPlural, kFormNoAl);
  }
  void AddSoundFeminine(const Stem& stem) { Add((stem.taa ? Cut(stem.text) : stem.text) + "ات", Number::kPlural); }

 private:
  const WordForm base_;
  Forms& out_;
};

// Person, number and gender endings of the past and the present.
struct Ending {
  const char* text;
  Number number;
  Gender gender;
  std::uint8_t flags;
};
constexpr Gender kM = Gender::kMasculine, kF = Gender::kFeminine, kG = Gender::kUnknown;
// After a stem that takes consonants and vowels alike: قتل.
constexpr Ending kPast[] = {
    {"", Number::kSingular, kM, 0},
    {"ت", Number::kSingular, kF, 0},
    {"وا", Number::kPlural, kM, kFormNoPronoun},
    {"و", Number::kPlural, kM, kFormNeedsPronoun},
    {"ا", Number::kDual, kM, 0},
    {"تا", Number::kDual, kF, 0},
    {"ن", Number::kPlural, kF, 0},
    {"نا", Number::kPlural, kG, 0},
};
constexpr Ending kPresentThird[] = {
    {"", Number::kSingular, kM, 0},
    {"ون", Number::kPlural, kM, 0},
    {"وا", Number::kPlural, kM, kFormNoPronoun},
    {"و", Number::kPlural, kM, kFormNeedsPronoun},
    {"ان", Number::kDual, kM, 0},
    {"ا", Number::kDual, kM, 0},
    {"ن", Number::kPlural, kF, 0},
};
constexpr Ending kPresentSecond[] = {
    {"", Number::kSingular, kF, 0}, {"ون", Number::kPlural, kM, 0}, {"وا", Number::kPlural, kM, kFormNoPronoun},
    {"ان", Number::kDual, kF, 0},   {"ا", Number::kDual, kF, 0},    {"ين", Number::kSingular, kF, 0},
};

class Conjugator {
 public:
  Conjugator(std::uint32_t lexeme, std::string_view lemma, Forms& out) : lexeme_(lexeme), out_(out) {
    const std::string stem = FoldStem(lemma);
    hollow_ = stem.size() >= 3 * kLetter && stem.compare(stem.size() - 2 * kLetter, kLetter, "ا") == 0;
    defective_ = Ends(lemma, "ى") || Ends(lemma, "ا") || Ends(lemma, "ي");
  }

  void Past(std::string_view raw, Voice voice) {
    const Stem stem(raw);
    const std::string& s = stem.text;
    if (stem.hamza_seat || Ends(raw, "ئ")) {  // بدأ: بدأت، بدأوا، بدؤوا، بدءوا
      for (const Ending& e : kPast) Put(s + e.text, e, VerbForm::kPast, voice);
      Put(Cut(s) + "ووا", {"", Number::kPlural, kM, kFormNoPronoun}, VerbForm::kPast, voice);
      Put(Cut(s) + "ءوا", {"", Number::kPlural, kM, kFormNoPronoun}, VerbForm::kPast, voice);
      return;
    }
    if (Ends(s, "ء")) {  // جاء
      Put(Cut(s), kPast[0], VerbForm::kPast, voice);
      for (const Ending& e : kPast) Put(s + e.text, e, VerbForm::kPast, voice);
      Put(Cut(s) + "ووا", {"", Number::kPlural, kM, kFormNoPronoun}, VerbForm::kPast, voice);
      return;
    }
    const bool alef = Ends(raw, "ا");
    if (stem.maqsura || alef) {  // ألقى: ألقت، ألقوا، ألقيا، ألقتا، ألقين; ألقاه
      const std::string root = Cut(s), weak = root + (alef ? "و" : "ي");
      Put(s, kPast[0], VerbForm::kPast, voice);
      if (!alef) Put(root + "ا", {"", Number::kSingular, kM, kFormNeedsPronoun}, VerbForm::kPast, voice);
      for (int i : {1, 2, 3, 5}) Put(root + kPast[i].text, kPast[i], VerbForm::kPast, voice);
      for (int i : {4, 6, 7}) Put(weak + kPast[i].text, kPast[i], VerbForm::kPast, voice);
      return;
    }
    if (Ends(s, "ي")) {  // لقي، أُلقي: لقيت، لقوا
      for (int i : {0, 1, 4, 5, 6, 7}) Put(s + kPast[i].text, kPast[i], VerbForm::kPast, voice);
      for (int i : {2, 3}) Put(Cut(s) + kPast[i].text, kPast[i], VerbForm::kPast, voice);
      return;
    }
    for (const Ending& e : kPast) Put(s + e.text, e, VerbForm::kPast, voice);
  }

  void Present(std::string_view raw, Voice voice) {
    const std::string s = FoldStem(raw);
    if (s.size() < 2 * kLetter) return;
    const std::string stem = s.substr(kLetter);  // without ي
    const bool weak_end = defective_ && (Ends(s, "ي") || Ends(s, "و") || Ends(s, "ا"));
    const auto put = [&](const char* prefix, const Ending& e) {
      const bool bare = *e.text == '\0';
      const bool waw = std::string_view(e.text).starts_with("و");
      if (!weak_end) return Put(prefix + (bare ? Free(stem) : stem) + e.text, e, VerbForm::kPresent, voice);
      Put(prefix + (waw ? Cut(stem) : stem) + e.text, e, VerbForm::kPresent, voice);
      if (bare) {  // لم يلق
        Ending cut = e;
        cut.flags = kFormCut;
        Put(prefix + Cut(stem), cut, VerbForm::kPresent, voice);
      }
      if (bare && Ends(raw, "ى")) {  // يلقاه
        Ending bound = e;
        bound.flags = kFormNeedsPronoun;
        Put(prefix + Cut(stem) + "ا", bound, VerbForm::kPresent, voice);
      }
    };
    for (const Ending& e : kPresentThird) put("ي", e);
    for (const Ending& e : kPresentSecond) put("ت", e);
    put("ن", {"", Number::kPlural, kG, 0});
    if (hollow_ && !weak_end && stem.size() >= 2 * kLetter) {  // لم يصب أحد، لم تصب
      const std::string_view middle = std::string_view(stem).substr(stem.size() - 2 * kLetter, kLetter);
      if (middle == "ي" || middle == "و" || middle == "ا") {
        const std::string cut = Cut(stem, 2) + stem.substr(stem.size() - kLetter);
        Put("ي" + cut, {"", Number::kSingular, kM, kFormJussive}, VerbForm::kPresent, voice);
        Put("ت" + cut, {"", Number::kSingular, kF, kFormJussive}, VerbForm::kPresent, voice);
      }
    }
  }

  // Spellings that active and passive share become one reading that is either.
  void Finish() {
    for (std::size_t i = 0; i < made_.size(); ++i) {
      auto& [text, form] = made_[i];
      if (form.voice == Voice::kNone) continue;
      for (std::size_t j = i + 1; j < made_.size(); ++j) {
        auto& [other_text, other] = made_[j];
        if (other.voice == Voice::kNone || other_text != text) continue;
        WordForm same = other;
        same.voice = form.voice;
        if (same != form) continue;
        if (other.voice != form.voice) form.voice = Voice::kEither;
        other.voice = Voice::kNone;
      }
      out_.push_back(made_[i]);
    }
  }

 private:
  void Put(std::string text, const Ending& ending, VerbForm form, Voice voice) {
    made_.emplace_back(std::move(text), WordForm{lexeme_, ending.number, voice, form, ending.gender, ending.flags});
  }
  std::uint32_t lexeme_;
  Forms& out_;
  Forms made_;
  bool hollow_ = false, defective_ = false;
};

}  // namespace

std::string FoldStem(std::string_view text) {
  std::string folded = Fold(std::string(text) + "ب");
  folded.resize(folded.size() - std::min(folded.size(), kLetter));
  return folded;
}

void AddPlainForm(std::string_view text, const WordForm& base, Forms& out) {
  std::string folded = Fold(text);
  if (folded.empty()) return;
  out.emplace_back(std::move(folded), base);
  if (!Ends(text, "ة")) return;
  WordForm bound = base;  // ثلاثتهم
  bound.flags |= kFormNeedsPronoun | kFormNoAl;
  out.emplace_back(Cut(FoldStem(text)) + "ت", bound);
}

namespace {

// "أبناء" and "ابناً" are spelled alike: without its mark the accusative is the rarer one. Of the forms from `begin` on.
void PutPluralsBeforeAccusatives(std::size_t begin, Forms& out) {
  for (std::size_t i = begin; i < out.size(); ++i) {
    if (out[i].second.number != Number::kSingular || (out[i].second.flags & kFormNoAl) == 0) continue;
    for (std::size_t j = i + 1; j < out.size(); ++j) {
      if (out[j].first != out[i].first || out[j].second.number != Number::kPlural) continue;
      out[j].second.flags |= kFormWeak;
      std::swap(out[i], out[j]);
      break;
    }
  }
}

}  // namespace

void AddNounForms(std::string_view lemma, const std::vector<std::string>& plurals, bool feminine, const WordForm& base,
                  Forms& out) {
  const Stem stem(lemma);
  if (stem.text.empty()) return;
  const std::size_t begin = out.size();
  Adder masculine(base, out);
  bool sound = false, plural_only = false;
  for (const std::string& plural : plurals) {
    if (plural == "ون") sound = true;
    if (plural.starts_with("!")) plural_only = true;
  }
  if (plural_only) {
    masculine.AddCase(stem, Number::kPlural);
  } else if (stem.text == "اب" || stem.text == "اخ") {
    masculine.AddFatherOrBrother(stem);
  } else {
    masculine.AddCase(stem, Number::kSingular);
    masculine.AddDual(stem, sound);
  }
  for (std::string_view plural : plurals) {
    if (plural.starts_with("!")) plural.remove_prefix(1);
    if (plural.empty()) continue;
    if (plural == "ون") {
      masculine.AddSoundMasculine(stem);
    } else if (plural == "ات") {
      masculine.AddSoundFeminine(stem);
    } else {
      masculine.AddCase(Stem(plural), Number::kPlural);
    }
  }
  PutPluralsBeforeAccusatives(begin, out);
  if (!feminine || stem.taa) return;
  WordForm female = base;
  female.gender = Gender::kFeminine;
  Adder adder(female, out);
  const Stem fem(std::string(lemma) + "ة");
  adder.AddCase(fem, Number::kSingular);
  adder.AddDual(fem, false);
  adder.AddSoundFeminine(fem);
}

void AddVerbForms(std::string_view past, std::string_view present, std::string_view past_passive,
                  std::string_view present_passive, std::uint32_t lexeme, Forms& out) {
  Conjugator conjugator(lexeme, past, out);
  conjugator.Past(past, Voice::kActive);
  if (!past_passive.empty()) conjugator.Past(past_passive == "=" ? past : past_passive, Voice::kPassive);
  if (!present.empty()) conjugator.Present(present, Voice::kActive);
  if (!present_passive.empty()) conjugator.Present(present_passive == "=" ? present : present_passive, Voice::kPassive);
  conjugator.Finish();
}

}  // namespace isnad
