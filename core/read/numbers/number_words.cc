#include "core/read/numbers/number_words.h"

// How a number is read.
//
// From left to right, one word a step, each telling what may still follow: after a unit a ten ("ثلاثة عشر") or tens
// joined by و ("ثلاثة وعشرون"), after a hundred units and tens, after a scale all that is smaller ("ألفان وثلاثمئة").
// `part` is what stands since the last scale, `total` what scales have closed. A و may be joined to the next word or
// stand alone before it; posts drop it after hundreds and thousands ("خمسمية خمسة وعشرين"). A word that fits none of it
// ends the number, so that "ثلاثة وخمسة" are two.

namespace isnad {

std::optional<Digits> ReadDigits(std::string_view folded) {
  const std::size_t last = folded.find_last_of(".,");
  bool fraction = false;
  if (last != std::string_view::npos) {
    const std::size_t other = folded.find(folded[last] == '.' ? ',' : '.');
    // "3.500" and "3,500" are thousands, "2.5" and "5,00" have a fraction, "1,234.50" both.
    fraction = folded.size() - last != 4 || other != std::string_view::npos;
  }
  Digits read;
  read.plain = last == std::string_view::npos;
  std::uint32_t place = 100;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    if (folded[i] < '0' || folded[i] > '9') continue;
    const auto digit = static_cast<std::uint32_t>(folded[i] - '0');
    if (fraction && i > last) {
      read.thousandths += digit * place;
      place /= 10;
      continue;
    }
    read.whole = read.whole * 10 + digit;
    ++read.figures;
    if (read.whole > kMostNumber) return std::nullopt;
  }
  return read.figures == 0 ? std::nullopt : std::optional(read);
}

const Analysis* NumberWords::NumberReading(std::size_t at) const {
  for (const Analysis& a : Readings(at))
    if (a.lexeme->pos == Pos::kNumber && (a.lexeme->value > 0 || a.lexeme->Is("zero")) &&
        !(a.Has(kKa) && HasPos(at, Pos::kNoun)))  // "كمية كبيرة" is not "like a hundred"
      return &a;
  return nullptr;
}

class NumberWords::Run {
 public:
  Run(const NumberWords& words, std::size_t at) : words_(words), at_(at), next_(at) {}

  std::optional<NumberValue> Read() {
    while (!done_ && words_.Here(next_, at_) && Step()) {
    }
    if (!any_) return std::nullopt;
    NumberValue result = told_;
    result.first = static_cast<std::uint32_t>(at_);
    result.last = static_cast<std::uint32_t>(next_ - 1);
    result.value = total_ + part_;
    if (result.value > kMostNumber) return std::nullopt;
    return result;
  }

 private:
  bool Here(std::size_t at) const { return words_.Here(at, at_); }
  const Token& Of(std::size_t at) const { return words_.tokens_[at]; }
  bool IsDigits(std::size_t at) const { return Of(at).kind == TokenKind::kNumber; }
  bool IsTenAt(std::size_t at) const { return Here(at) && IsTen(words_.Word(at)); }
  static bool IsScale(const Lexeme& lexeme) {
    return lexeme.Is("thousand") || lexeme.Is("million") || lexeme.Is("dozen");
  }
  // A scale or a hundred that multiplies what stands before it.
  const Analysis* Multiplier(std::size_t at) const {
    if (!Here(at)) return nullptr;
    const Analysis* reading = words_.NumberReading(at);
    if (reading == nullptr || reading->clitics != 0) return nullptr;
    const Lexeme& lexeme = *reading->lexeme;
    if (lexeme.Is("dual") || lexeme.Is("indefinite")) return nullptr;
    return IsScale(lexeme) || lexeme.value == 100 ? reading : nullptr;
  }
  static std::uint64_t ValueOf(const Analysis& reading) { return static_cast<std::uint64_t>(reading.lexeme->value); }

  // One word more, with a و that stands alone before it. False: the number ends before it.
  bool Step() {
    std::size_t word = next_;
    bool wa = false;
    if (any_ && words_.IsWa(next_) && Here(next_ + 1)) {
      word = next_ + 1;
      wa = true;
    }
    if (IsDigits(word)) return TakeDigits(word, wa);
    if (Of(word).kind != TokenKind::kWord) return false;
    return TakeEleven(word) || TakePortion(word, wa) || TakeWord(word, wa);
  }

  // "3500", "1 234 567", "3 آلاف", "4 آلاف و500", "3 مئة و21".
  bool TakeDigits(std::size_t at, bool wa) {
    // After a scale or a hundred only: "3 آلاف و500"; without و where a hundred follows: "4 آلاف 3 مئة".
    if (any_ && (part_ % 100 != 0 || last_scale_ == 0)) return false;
    std::size_t end = at;
    std::optional<Digits> read = ReadDigits(words_.Word(at));
    if (!read) return false;
    if (!any_) end = TakeGroups(*read, at);
    const Analysis* scale = Multiplier(end + 1);
    const std::uint64_t of = scale != nullptr ? ValueOf(*scale) : 1;
    // "30 ألفا 631 شهيدا"
    const bool unjoined = scale == nullptr && last_scale_ == 1000 && read->plain && read->figures == 3 &&
                          words_.Word(at - 1).ends_with("الفا");
    if (any_ && (read->whole == 0 || read->whole * of >= last_scale_ || (!wa && of != 100 && !unjoined))) return false;
    if (scale == nullptr && read->thousandths != 0) {
      if (any_) return false;
      told_.thousandths = read->thousandths;
      done_ = true;
    }
    told_.digits = any_ = true;
    next_ = end + (scale != nullptr ? 2 : 1);
    unit_ = tens_ = hundred_ = scale == nullptr;
    if (scale == nullptr) {
      part_ += read->whole;
      return true;
    }
    const std::uint64_t value = read->whole * of + read->thousandths * of / 1000;
    last_scale_ = of;
    if (of == 100) {
      part_ += value;
      hundred_ = true;
    } else {
      total_ += value;
      part_ = 0;
    }
    return true;
  }

  // The French and the official way to write thousands: "1 234 567", "40 000". One group that is no round number may be
  // a number of its own, unless the space is one that does not break.
  std::size_t TakeGroups(Digits& read, std::size_t at) const {
    std::size_t end = at;
    std::uint64_t value = read.whole;
    if (!read.plain || read.figures > 3 || read.whole == 0) return at;
    while (end < at + 4 && Here(end + 1) && IsDigits(end + 1) && words_.Word(end + 1).size() == 3 &&
           Of(end + 1).begin - Of(end).end <= 3 && Of(end + 1).space_before) {
      const std::optional<Digits> group = ReadDigits(words_.Word(end + 1));
      if (!group || !group->plain) break;
      value = value * 1000 + group->whole;
      ++end;
    }
    const bool narrow = end > at && Of(at + 1).begin - Of(at).end > 1;
    const bool fourth = end > at && Here(end + 1) && IsDigits(end + 1);
    if (end == at || fourth || (end == at + 1 && words_.Word(end) != "000" && !narrow)) return at;
    read.whole = value;
    return end;
  }

  // "أحد عشر", "إحدى عشرة": أحد is a number only before ten.
  bool TakeEleven(std::size_t at) {
    if (unit_ || !IsTenAt(at + 1)) return false;
    std::string_view word = words_.Word(at);
    for (const std::string_view particle : {"و", "ف", "ب", "ل", "ك"})
      if (word.starts_with(particle)) {
        word.remove_prefix(particle.size());
        break;
      }
    const bool definite = word.starts_with("ال");
    if (definite) word.remove_prefix(std::string_view("ال").size());
    if (word != "احد" && word != "احدي" && word != "واحد" && word != "واحدي") return false;
    if (!any_) told_.definite = definite;
    part_ += 11;
    unit_ = tens_ = any_ = true;
    next_ = at + 2;
    return true;
  }

  // "نصف مليون", "ثلاثة آلاف ونصف", "مليون ونصف المليون".
  bool TakePortion(std::size_t at, bool wa) {
    const Analysis* half = nullptr;
    for (const Analysis& a : words_.Readings(at))
      if (a.lexeme->Is("half") && a.number != Number::kDual && (a.clitics & ~(kWa | kBi | kLi)) == 0) half = &a;
    if (half == nullptr) return false;
    const std::uint64_t thousandths = half->lexeme->Is("third") ? 333 : half->lexeme->Is("quarter") ? 250 : 500;
    if (!any_) {
      const Analysis* scale = Multiplier(at + 1);
      if (scale == nullptr || ValueOf(*scale) == 100) return false;
      last_scale_ = ValueOf(*scale);
      total_ = last_scale_ * thousandths / 1000;
      next_ = at + 2;
      return any_ = true;
    }
    if ((!wa && !half->Has(kWa)) || part_ != 0 || last_scale_ < 1000) return false;
    total_ += last_scale_ * thousandths / 1000;
    next_ = at + 1;
    if (Here(next_)) {
      const Analysis* again = words_.NumberReading(next_);
      if (again != nullptr && again->clitics == kAl && ValueOf(*again) == last_scale_) ++next_;
    }
    done_ = true;
    return true;
  }

  bool TakeWord(std::size_t at, bool apart) {
    const Analysis* reading = words_.NumberReading(at);
    if (reading == nullptr || reading->Has(kPronoun)) return false;
    if (apart && (reading->clitics & ~kAl) != 0) return false;
    // "اثنا" and "اثني" stand before ten alone; "أثناء" is spelled so too.
    const std::string_view spelled = words_.Word(at);
    const bool construct_two = spelled.ends_with("اثنا") || spelled.ends_with("اثني") || spelled.ends_with("اثنتا") ||
                               spelled.ends_with("اثنتي");
    if (construct_two && !IsTenAt(at + 1)) return false;
    const Lexeme& lexeme = *reading->lexeme;
    if (any_ && (reading->clitics & ~kWa) != 0 && !(told_.definite && reading->Has(kAl))) return false;
    const bool wa = apart || reading->Has(kWa);
    // "متين" is also "solid": a number or what it counts follows.
    if (lexeme.Is("weak") && !any_ &&
        !(Here(at + 1) && (words_.NumberReading(at + 1) != nullptr ||
                           (words_.HasPos(at + 1, Pos::kNoun) && !words_.HasJoined(at + 1)))))
      return false;
    if (lexeme.Is("ordinal")) return TakeOrdinal(*reading, at, wa);
    if (lexeme.Is("indefinite")) return TakeOpen(*reading, at);
    if (lexeme.Is("zero")) {
      if (any_) return false;
      next_ = at + 1;
      return any_ = done_ = true;
    }
    if (!any_) told_.definite = reading->Has(kAl);
    const bool taken = IsScale(lexeme) ? TakeScale(*reading, at, wa)
                       : any_ && !wa   ? TakeUnjoined(*reading, at)
                                       : TakeJoined(*reading);
    if (!taken) return false;
    any_ = true;
    next_ = at + 1;
    return true;
  }

  // "الثالثة", "الحادي عشر", "الخامسة والثلاثين", "المئة والخامسة والعشرين".
  bool TakeOrdinal(const Analysis& reading, std::size_t at, bool wa) {
    if (any_ && !(wa && told_.definite && reading.Has(kAl) && hundred_ && !unit_ && !tens_)) return false;
    std::size_t behind = at + 1;
    bool apart = false;
    if (Here(behind) && words_.IsWa(behind)) {
      apart = true;
      ++behind;
    }
    const std::uint64_t unit = ValueOf(reading) % 10;
    if (!apart && IsTenAt(behind) && unit != 0) {
      part_ += 10 + unit;
      next_ = behind + 1;
    } else if (const Analysis* tens = Here(behind) ? words_.NumberReading(behind) : nullptr;
               tens != nullptr && unit != 0 && tens->lexeme->Is("tens") && tens->Has(kWa) != apart &&
               tens->Has(kAl) == reading.Has(kAl)) {
      part_ += unit + ValueOf(*tens);
      next_ = behind + 1;
    } else if (ValueOf(reading) == 11) {
      return false;  // "الحادي" is no number alone
    } else {
      part_ += ValueOf(reading);
      next_ = at + 1;
    }
    told_.ordinal = any_ = done_ = true;
    return true;
  }

  // "عشرات", "بضعة": no more follows.
  bool TakeOpen(const Analysis& reading, std::size_t at) {
    if (any_) return false;
    told_.definite = reading.Has(kAl);
    part_ = reading.lexeme->Is("few") ? 2 : ValueOf(reading);
    next_ = at + reading.length;
    return told_.open = any_ = done_ = true;
  }

  bool TakeScale(const Analysis& reading, std::size_t at, bool wa) {
    const std::uint64_t value = ValueOf(reading);
    const bool dual = reading.lexeme->Is("dual");
    const std::string_view word = words_.Word(at);
    const bool plural =
        word.ends_with("الاف") || word.ends_with("الافا") || word.ends_with("ملايين") || word.ends_with("مليارات");
    if (!any_ && plural) {  // "آلاف المدنيين": two thousand or more
      part_ = 2 * value;
      return told_.open = done_ = true;
    }
    if (any_ && (wa ? part_ != 0 : part_ == 0)) return false;
    if (last_scale_ >= 1000 && value >= last_scale_) return false;
    // "ألفا شخص" without tanwin is two thousand, "ثلاثون ألفا" is not.
    const bool two = !any_ && !dual && reading.clitics == 0 && (word == "الفا" || word == "مليونا") && !Of(at).tanwin &&
                     Here(at + 1) && words_.HasPos(at + 1, Pos::kNoun) && !words_.HasJoined(at + 1) &&
                     !words_.HasPos(at + 1, Pos::kNumber);
    total_ += (two ? 2 : part_ == 0 || wa || dual ? 1 : part_) * value;
    part_ = 0;
    last_scale_ = dual ? value / 2 : value;
    unit_ = tens_ = hundred_ = false;
    return true;
  }

  // "ثلاثة عشر", "ثلاث مئة"; what is spoken: "ألف خمسمئة", "خمسمية خمسة وعشرين". "المئة الأولى" ends the number.
  bool TakeUnjoined(const Analysis& reading, std::size_t at) {
    const Lexeme& lexeme = *reading.lexeme;
    if (IsTen(words_.Word(at)) && unit_ && !tens_ && part_ % 10 != 0) {
      part_ += 10;
      return tens_ = true;
    }
    if (lexeme.value == 100 && unit_ && !tens_ && !hundred_ && part_ >= 3 && part_ <= 9) {
      part_ *= 100;
      unit_ = false;
      return hundred_ = true;
    }
    if (told_.digits) return false;
    const Analysis* behind = Here(at + 1) ? words_.NumberReading(at + 1) : nullptr;
    const bool hundred_behind = behind != nullptr && behind->clitics == 0 && behind->lexeme->value == 100;
    if (last_scale_ == 1000 && part_ == 0 && (lexeme.Is("hundred") || (lexeme.Is("unit") && hundred_behind)))
      return TakeJoined(reading);
    const std::size_t tens_at = Here(at + 1) && words_.IsWa(at + 1) ? at + 2 : at + 1;
    const Analysis* tens = Here(tens_at) ? words_.NumberReading(tens_at) : nullptr;
    const bool tens_behind = tens != nullptr && tens->lexeme->Is("tens") && tens->Has(kWa) == (tens_at == at + 1);
    return hundred_ && !unit_ && lexeme.Is("unit") && tens_behind && TakeJoined(reading);
  }

  bool TakeJoined(const Analysis& reading) {
    const Lexeme& lexeme = *reading.lexeme;
    if (lexeme.Is("hundred")) {
      if (unit_ || tens_ || hundred_) return false;
      hundred_ = true;
    } else if (lexeme.Is("tens")) {
      if (tens_) return false;
      tens_ = unit_ = true;
    } else {
      if (unit_) return false;
      unit_ = true;
      if (lexeme.value >= 10) tens_ = true;
    }
    part_ += ValueOf(reading);
    return true;
  }

  const NumberWords& words_;
  const std::size_t at_;
  std::size_t next_;
  NumberValue told_;
  std::uint64_t total_ = 0, part_ = 0;
  std::uint64_t last_scale_ = 0;  // 0: none yet; 100 after digits alone ("3 مئة")
  bool unit_ = false, tens_ = false, hundred_ = false, any_ = false;
  bool done_ = false;  // nothing more may follow
};

std::optional<NumberValue> NumberWords::Number(std::size_t at) const {
  if (at >= tokens_.size()) return std::nullopt;
  return Run(*this, at).Read();
}

}  // namespace isnad
