#include <algorithm>
#include <array>
#include <fstream>
#include <initializer_list>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "core/reconcile/reconcile.h"

// reconcile_oracle SET_DIR [LANG]: takes the answers of an article set for what was read and linked, reconciles them,
// and writes the records of an export that tests/accept/score.py grades. What is lost here, reconciling loses; what is
// lost besides, reading and linking lose.
//
// The answers do not say how a number is told: its form follows from the quote. They name no wholes: a claim is taken
// for a part where its quote holds a word for "among them", of the claim that its quote begins with, else of the
// article's largest. Nor do they say that a toll rose, or that a figure is of a hospital, of a family, of those who
// came to others or of who died of his wounds: the words of the quote and of its sentence up to it tell.

namespace isnad {
namespace {

using Json = nlohmann::json;

template <class T, std::size_t kSize>
T Parse(const std::array<std::pair<std::string_view, T>, kSize>& words, const std::string& word) {
  for (const auto& [name, value] : words) {
    if (name == word) return value;
  }
  throw std::runtime_error("unknown word: " + word);
}

constexpr std::array<std::pair<std::string_view, Group>, 6> kGroups = {{{"any", Group::kAny},
                                                                        {"civilian", Group::kCivilian},
                                                                        {"militant", Group::kMilitant},
                                                                        {"security", Group::kSecurity},
                                                                        {"child", Group::kChild},
                                                                        {"woman", Group::kWoman}}};

std::string TextOf(const Json& value) { return value.is_string() ? value.get<std::string>() : std::string(); }

// "3", "ثلاثة", "قتيلان", "معلم وولديه", "عشرات": how the quote gives the number.
Form FormOf(const std::string& quote, const Quantity& people) {
  static const std::array<std::string_view, 30> kStems = {
      "ثلاث", "أربع",  "اربع",  "خمس",  "ست",   "سبع",     "ثمان",   "تسع",   "عشر",  "مئة",
      "مائة", "ألف",   "الف",   "اثن",  "اثنا", "hundred", "dozen",  "three", "four", "five",
      "six",  "seven", "eight", "nine", "ten",  "eleven",  "twelve", "teen",  "ty ",  "two"};
  std::string small = quote;
  for (char& letter : small)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  if (people.max == 0U) return Form::kNegated;
  for (const char* digit : {"٠", "١", "٢", "٣", "٤", "٥", "٦", "٧", "٨", "٩"})
    if (small.find(digit) != std::string::npos) return Form::kDigits;
  if (std::any_of(small.begin(), small.end(), [](char c) { return c >= '0' && c <= '9'; })) return Form::kDigits;
  if (people.max == 1U) return Form::kSingular;
  if (!people.max && people.min == 2) return Form::kPlural;
  constexpr std::uint32_t kTens = 20, kDozens = 24, kHundreds = 200;
  if (!people.max && (people.min == kTens || people.min == kDozens || people.min == kHundreds)) return Form::kTens;
  const bool word = std::any_of(kStems.begin(), kStems.end(),
                                [&](std::string_view stem) { return small.find(stem) != std::string::npos; });
  return word ? Form::kWord : people.min == 2 ? Form::kDual : Form::kList;
}

bool HoldsAny(const std::string& text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

// What the words say of the figure beside its number. before: the sentence up to the quote, as far as it counts; after:
// what stands right behind the quote.
void Mark(const std::string& before, const std::string& quote, const std::string& after, Claim& claim) {
  const std::string told = before + quote;
  const bool numbered = claim.people.form == Form::kDigits || claim.people.form == Form::kWord;
  claim.cumulative = numbered && HoldsAny(told, {"ارتف", "رتفع", "حصيلة", "يرفع", "وصل عدد", "risen", "rises", "rose",
                                                 "toll", "bringing", "climb"});
  const bool hospital = HoldsAny(told, {"مستشفى", "مشفى", "hospital", "morgue", "clinic"});
  if (HoldsAny(quote + after, {"متأثر", "of wounds", "of their wounds", "of his wounds"})) {
    claim.kind = kOfWounds;
  } else if (hospital && HoldsAny(told, {"استقبل", "نُقل", "نقل", "وصل", "received", "treat", "admitted", "taken to"})) {
    claim.kind = kInCare;
  } else if (HoldsAny(quote, {"عائلة", "أسرة", "family"})) {
    claim.kind = kOfFamily;
  } else if (HoldsAny(quote, {"جثث أخرى", "جثة أخرى", "جثامين أخرى", "more bodies"})) {
    claim.kind = kAdded;
  }
}

class Oracle {
 public:
  Oracle(const std::string& folder, const std::string& lang) {
    std::ifstream articles(folder + "/articles.jsonl");
    for (std::string line; std::getline(articles, line);) {
      if (line.empty()) continue;
      const Json article = Json::parse(line);
      if (!lang.empty() && article["lang"] != lang) continue;
      const std::string id = article["id"];
      articles_[id] = article;
      Reading& reading = readings_[{id}];
      reading.article = {id};
      reading.outlet = TextOf(article["outlet"]);
      reading.published = ParseIsoDay(TextOf(article["published"]));
    }
    std::ifstream answers(folder + "/gold.json");
    gold_ = Json::parse(answers);
    for (const Json& entity : gold_["entities"]) {
      std::set<std::string> names = {entity["canonical"]};
      for (const Json& mention : entity["mentions"]) names.insert(mention["quote"].get<std::string>());
      for (const std::string& name : names) entity_of_[name] = entity["id"];
      type_of_[entity["id"]] = entity["type"];
    }
  }

  void Run(std::ostream& out) {
    for (const Json& event : gold_["events"]) AddEvent(event, out);
    for (auto& [id, reading] : readings_) FindParts(reading);
    std::map<ArticleId, const Reading*> readings;
    for (const auto& [id, reading] : readings_) readings[id] = &reading;
    std::map<ArticleId, ArticleId> copies;
    for (const Json& group : gold_["copies"]) {
      for (std::size_t i = 1; i < group.size(); ++i) copies[{group[i]}] = {group[0]};
    }
    for (const Event& event : events_) {
      for (const Conflict& conflict : FindConflicts(event, ClaimsOf(event, readings, copies))) Write(conflict, out);
    }
  }

 private:
  Span SpanOf(const Json& claim) const {
    const bool title = claim.contains("in") && claim["in"] == "title";
    const std::string text = articles_.at(claim["article"])[title ? "title" : "text"];
    const std::string quote = claim["quote"];
    const std::size_t at = text.find(quote);
    Span span;
    span.in = title ? Field::kTitle : Field::kText;
    span.begin = static_cast<std::uint32_t>(at);
    span.end = static_cast<std::uint32_t>(at + quote.size());
    return span;
  }

  void AddEvent(const Json& told, std::ostream& out) {
    Event event;
    event.key = {told["id"]};
    event.id = {told["id"]};
    event.date.from = ParseIsoDay(TextOf(told["date_from"]));
    event.date.to = ParseIsoDay(TextOf(told["date_to"]));
    event.date.basis = Basis::kStated;
    out << Json{{"record", "event"}, {"id", told["id"]}, {"key", told["id"]}, {"type", told["type"]}}.dump() << '\n';
    std::map<std::string, std::uint32_t> reports;
    const auto report_in = [&](const std::string& article) {
      const auto [at, fresh] = reports.try_emplace(article, 0);
      if (fresh) {
        Reading& reading = readings_.at({article});
        at->second = static_cast<std::uint32_t>(reading.reports.size());
        reading.reports.emplace_back();
        event.reports.push_back({{article}, at->second});
      }
      return at->second;
    };
    for (const Json& mention : told["mentions"]) {
      if (!articles_.contains(mention["article"])) continue;
      report_in(mention["article"]);
      const Span span = SpanOf(mention);
      Json record = {{"record", "event_mention"}, {"event", told["id"]}, {"article", mention["article"]},
                     {"role", mention["role"]},   {"begin", span.begin}, {"end", span.end}};
      record["in"] = span.in == Field::kTitle ? "title" : "text";
      out << record.dump() << '\n';
    }
    for (const Json& said : told["claims"]) {
      if (!articles_.contains(said["article"])) continue;
      Reading& reading = readings_.at({said["article"]});
      Claim claim;
      claim.report = report_in(said["article"]);
      claim.span = SpanOf(said);
      claim.outcome = *ParseOutcome(said["outcome"].get<std::string>());
      claim.group = Parse(kGroups, said["group"]);
      claim.people.min = said["min"];
      claim.people.max = said["max"].is_null() ? std::nullopt : std::optional<std::uint32_t>(said["max"]);
      claim.people.approx = said["approx"];
      claim.people.form = FormOf(said["quote"], claim.people);
      MarkBySentence(said, claim);
      AddSource(TextOf(said["source"]), reading, claim);
      const std::string id = said["article"].get<std::string>() + ":c" + std::to_string(reading.claims.size());
      Json record = {{"record", "claim"},          {"id", id},
                     {"event", told["id"]},        {"summary", nullptr},
                     {"article", said["article"]}, {"outcome", said["outcome"]},
                     {"group", said["group"]},     {"min", said["min"]},
                     {"max", said["max"]},         {"approx", said["approx"]},
                     {"begin", claim.span.begin},  {"end", claim.span.end}};
      record["in"] = claim.span.in == Field::kTitle ? "title" : "text";
      out << record.dump() << '\n';
      reading.claims.push_back(std::move(claim));
    }
    std::sort(event.reports.begin(), event.reports.end());
    events_.push_back(std::move(event));
  }

  void MarkBySentence(const Json& said, Claim& claim) const {
    constexpr std::size_t kBefore = 90, kAfter = 40;  // bytes
    const std::string text = articles_.at(said["article"])[claim.span.in == Field::kTitle ? "title" : "text"];
    std::size_t from = claim.span.begin;
    while (from > 0 && claim.span.begin - from < kBefore && text[from - 1] != '.' && text[from - 1] != '\n') --from;
    Mark(text.substr(from, claim.span.begin - from), said["quote"], text.substr(claim.span.end, kAfter), claim);
  }

  // A source that is no entity of the answers ("a medical source") stays in its article.
  void AddSource(const std::string& name, Reading& reading, Claim& claim) const {
    if (name.empty()) return;
    LocalEntity entity;
    entity.name = name;
    entity.folded = name;
    const auto known = entity_of_.find(name);
    if (known != entity_of_.end()) {
      entity.known = known->second;
      entity.type = type_of_.at(known->second) == "person" ? EntityType::kPerson : EntityType::kOrganization;
    } else {
      entity.scoped = true;
    }
    claim.source.push_back({name, {}, static_cast<std::uint32_t>(reading.entities.size())});
    reading.entities.push_back(std::move(entity));
  }

  void FindParts(Reading& reading) const {
    static const std::array<std::string_view, 14> kAmong = {
        "بينهم", "بينها",    "منهم",       "منها",        " هم ",        "معظمهم", "أغلبهم",
        "جلهم",  "غالبيتهم", "بين القتلى", "بين الشهداء", "بين الضحايا", "among",  "of those"};
    const Json& article = articles_.at(reading.article.value);
    const auto holds_among = [&](const Span& span, std::uint32_t from) {
      const std::string text = article[span.in == Field::kTitle ? "title" : "text"];
      const std::string part = text.substr(from, span.end - from);
      return std::any_of(kAmong.begin(), kAmong.end(),
                         [&](std::string_view word) { return part.find(word) != std::string::npos; });
    };
    for (Claim& part : reading.claims) {
      std::optional<std::uint32_t> largest;
      for (std::uint32_t i = 0; i < reading.claims.size(); ++i) {
        const Claim& whole = reading.claims[i];
        if (&whole == &part || whole.report != part.report || whole.outcome != part.outcome) continue;
        if (!largest || whole.people.min > reading.claims[*largest].people.min) largest = i;
        if (whole.span.in != part.span.in || whole.span.begin < part.span.begin || whole.span.end >= part.span.end) {
          continue;
        }
        // The whole is what no other claim of the stretch is a part of.
        if (holds_among(part.span, whole.span.end) &&
            (!part.part_of || reading.claims[*part.part_of].span.end > whole.span.end)) {
          part.part_of = i;
        }
      }
      if (!part.part_of && largest && holds_among(part.span, part.span.begin)) part.part_of = largest;
    }
  }

  void Write(const Conflict& conflict, std::ostream& out) const {
    Json claims = Json::array();
    for (const Position& position : conflict.positions) {
      for (const ClaimRef& ref : position.claims)
        claims.push_back(ref.article.value + ":c" + std::to_string(ref.ordinal));
    }
    const Json record = {{"record", "conflict"},
                         {"id", conflict.id},
                         {"event", conflict.event.value},
                         {"outcome", NameOf(conflict.outcome)},
                         {"group", NameOf(conflict.group)},
                         {"kind", NameOf(conflict.kind)},
                         {"claims", claims},
                         {"rule", conflict.rule}};
    out << record.dump() << '\n';
  }

  std::map<std::string, Json> articles_;
  std::map<ArticleId, Reading> readings_;
  std::vector<Event> events_;
  std::map<std::string, std::string> entity_of_, type_of_;
  Json gold_;
};

}  // namespace
}  // namespace isnad

int main(int argc, char** argv) {
  if (argc != 2 && argc != 3) {
    std::cerr << "usage: reconcile_oracle SET_DIR [LANG]\n";
    return 2;
  }
  try {
    isnad::Oracle(argv[1], argc > 2 ? argv[2] : "").Run(std::cout);
  } catch (const std::exception& error) {
    std::cerr << "reconcile_oracle: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
