// ladder_probe RUNG ARTICLES GIVEN: reads the articles with the layers below RUNG taken from GIVEN and writes what
// score.py measures: articles, events, mentions, summaries and claims, one JSON object a line. README.md says what each
// rung gives. GIVEN: lines "article in begin end outcome group min max approx", apart by tabs, spans in bytes, max
// empty where open.
#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "core/read/compose/compose.h"
#include "core/read/document.h"
#include "core/read/frames/frame_table.h"
#include "core/read/frames/frames.h"
#include "core/read/frames/words.h"
#include "tools/input.h"
#include "tools/json.h"

namespace isnad {
namespace {

enum class Rung : std::uint8_t { kBytes = 0, kPhrases = 1, kClauses = 2, kFrames = 3 };

struct Given {
  Span span;
  Outcome outcome = Outcome::kKilled;
  Group group = Group::kAny;
  Quantity people;
};

// One claim of the answers as it lies in the tokens of a field.
struct Placed {
  Given given;
  std::uint32_t first = 0, last = 0;      // tokens
  std::optional<std::uint32_t> quantity;  // the phrase that counts its people
};

std::vector<std::string> Columns(const std::string& line) {
  std::vector<std::string> columns(1);
  for (const char c : line) {
    if (c == '\t') {
      columns.emplace_back();
    } else {
      columns.back() += c;
    }
  }
  return columns;
}

std::uint32_t Whole(const std::string& text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) throw std::runtime_error("not a whole number: " + text);
  return value;
}

std::map<std::string, std::vector<Given>> ReadGiven(const char* path) {
  std::map<std::string, std::vector<Given>> by_article;
  std::ifstream file(path);
  if (!file) throw std::runtime_error(std::string("cannot read ") + path);
  for (std::string line; std::getline(file, line);) {
    const std::vector<std::string> columns = Columns(line);
    if (columns.size() != 9) throw std::runtime_error("not nine columns: " + line);
    Given given;
    given.span = {columns[1] == "title" ? Field::kTitle : Field::kText, Whole(columns[2]), Whole(columns[3])};
    given.outcome = ParseOutcome(columns[4]).value();
    given.group = ParseGroup(columns[5]).value();
    given.people.min = Whole(columns[6]);
    given.people.max = columns[7].empty() ? std::nullopt : std::optional(Whole(columns[7]));
    given.people.approx = columns[8] == "1";
    by_article[columns[0]].push_back(given);
  }
  return by_article;
}

// Shorter quotes first: a part's quote holds that of its whole.
std::vector<Placed> Place(const FieldText& field, const std::vector<Given>& given) {
  std::vector<Placed> placed;
  for (const Given& claim : given) {
    if (claim.span.in != field.in) continue;
    Placed one{claim, FieldText::kNone, 0, std::nullopt};
    for (std::uint32_t at = 0; at < field.size(); ++at) {
      const Token& token = field.tokens[at];
      if (token.end <= claim.span.begin || token.begin >= claim.span.end) continue;
      one.first = std::min(one.first, at);
      one.last = at;
    }
    if (one.first != FieldText::kNone) placed.push_back(one);
  }
  std::stable_sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) {
    return std::tuple(a.last - a.first, a.first) < std::tuple(b.last - b.first, b.first);
  });
  return placed;
}

// The phrases of people get the value and the group of the answers; one is added where the reader has none.
void GivePhrases(FieldText& field, std::vector<Placed>& placed) {
  const Words words(field);
  std::vector<bool> taken(field.quantities.size());
  for (Placed& one : placed) {
    if (one.given.people.max == 0U) continue;  // nobody: no phrase of people
    std::optional<std::uint32_t> best;
    int phrases = 0;
    for (std::uint32_t q = 0; q < taken.size(); ++q) {
      const QuantityPhrase& phrase = field.quantities[q];
      if (taken[q] || phrase.first < one.first || phrase.last > one.last) continue;
      const auto right = [&](std::uint32_t index) {
        const Quantity& people = field.quantities[index].people;
        return people.min == one.given.people.min && people.max == one.given.people.max;
      };
      if (field.quantities[q].counts_people) ++phrases;
      if (!best || right(q) || !right(*best)) best = q;
    }
    // "معلم وولداه": three by its members, which are phrases of their own.
    if (phrases > 1 && field.quantities[*best].people.max != one.given.people.max) continue;
    if (!best) {
      bool named = false;
      std::uint32_t head = one.last;
      for (std::uint32_t at = one.first; at <= one.last; ++at) {
        named = named || words.InName(at);
        if (words.OutcomeReading(at) == nullptr && field.quantity_at[at] == FieldText::kNone &&
            field.tokens[at].kind == TokenKind::kWord)
          head = at;
      }
      if (named || field.quantity_at[head] != FieldText::kNone) continue;  // a name is a phrase of its own
      QuantityPhrase phrase;
      phrase.first = phrase.last = phrase.head = head;
      best = static_cast<std::uint32_t>(field.quantities.size());
      field.quantities.push_back(phrase);
      taken.push_back(false);
      field.quantity_at[head] = *best;
    }
    QuantityPhrase& phrase = field.quantities[*best];
    const Form form = phrase.people.form;
    phrase.people = one.given.people;
    phrase.people.form = form;
    phrase.group = one.given.group;
    phrase.counts_people = true;
    phrase.unit.clear();
    taken[*best] = true;
    one.quantity = best;
  }
}

// No clause ends within a quote of the answers.
void GiveClauses(FieldText& field, const std::vector<Placed>& placed) {
  std::vector<std::uint32_t> head(field.clauses.size());
  for (std::uint32_t i = 0; i < head.size(); ++i) head[i] = i;
  for (const Placed& one : placed) {
    const std::uint32_t from = field.clause_at[one.first], to = field.clause_at[one.last];
    if (field.clauses[from].sentence != field.clauses[to].sentence) continue;
    const std::uint32_t into = head[from];
    for (std::uint32_t i = from; i <= to; ++i) head[i] = std::min(head[i], into);
  }
  std::vector<Clause> clauses;
  std::vector<std::uint32_t> moved(head.size());
  for (std::uint32_t i = 0; i < head.size(); ++i) {
    if (head[i] == i) {
      moved[i] = static_cast<std::uint32_t>(clauses.size());
      clauses.push_back(field.clauses[i]);
    } else {
      moved[i] = moved[head[i]];
      clauses[moved[i]].last = std::max(clauses[moved[i]].last, field.clauses[i].last);
    }
  }
  for (Clause& clause : clauses)
    if (clause.parent) clause.parent = moved[*clause.parent];
  field.clauses = std::move(clauses);
}

// A filling for each claim of the answers, and no other.
Frames GiveFrames(const FieldText& field, const FrameTable& table, const std::vector<Placed>& placed) {
  static const Lexeme no_word;
  static const Analysis no_reading{&no_word};
  Frames frames;
  frames.predicates = FindPredicates(field, table);
  frames.quantity_used.assign(field.quantities.size(), false);
  frames.quantity_reason.assign(field.quantities.size(), "");
  for (const Placed& one : placed) {
    std::optional<std::uint32_t> word;
    for (std::uint32_t p = 0; p < frames.predicates.size(); ++p) {
      const Predicate& predicate = frames.predicates[p];
      if (predicate.last < one.first || predicate.first > one.last) continue;
      if (!word || (predicate.outcome == one.given.outcome && frames.predicates[*word].outcome != one.given.outcome))
        word = p;
    }
    if (!word) {
      Predicate predicate;
      predicate.first = predicate.last = one.first;
      predicate.analysis = &no_reading;
      predicate.outcome = one.given.outcome;
      predicate.frame = table.Find("noun.genitive");
      word = static_cast<std::uint32_t>(frames.predicates.size());
      frames.predicates.push_back(predicate);
    }
    Filling filling;
    filling.predicate = *word;
    filling.quantity = one.quantity;
    filling.first = one.first;
    filling.last = one.last;
    filling.people = one.given.people;
    filling.group = one.given.group;
    filling.outcome = one.given.outcome;
    filling.rule = "given";
    if (one.quantity) frames.quantity_used[*one.quantity] = true;
    for (std::uint32_t at = one.first; at <= one.last; ++at)
      if (const NamePhrase* name = field.NameAt(at);
          name != nullptr && name->type == EntityType::kPerson && name->first == at && one.given.people.max == 1U)
        filling.names = {field.name_at[at]};
    frames.fillings.push_back(std::move(filling));
  }
  // A quote that begins where another begins and runs on is of a part of it.
  for (std::uint32_t part = 0; part < placed.size(); ++part)
    for (std::uint32_t whole = 0; whole < part; ++whole) {
      const Placed &p = placed[part], &w = placed[whole];
      if (p.first == w.first && p.last > w.last && p.given.outcome == w.given.outcome && !frames.fillings[part].part_of)
        frames.fillings[part].part_of = frames.fillings[whole].part_of ? frames.fillings[whole].part_of : whole;
    }
  return frames;
}

Reading ReadFrom(Rung rung, const Article& article, const Lexicon& lexicon, const FrameTable& table,
                 const std::vector<Given>& given) {
  Document document;
  LayOut(article, lexicon, document);
  document.frames = &table;
  std::array<Frames, 2> frames;
  for (std::size_t f = 0; f < 2; ++f) {
    FieldText& field = document.fields[f];
    std::vector<Placed> placed = Place(field, given);
    if (rung >= Rung::kPhrases) GivePhrases(field, placed);
    if (rung >= Rung::kClauses) GiveClauses(field, placed);
    IndexPhrases(field);
    frames[f] = rung >= Rung::kFrames ? GiveFrames(field, table, placed) : FillFrames(field, table);
  }
  return Compose(document, std::move(frames));
}

JsonObject Record(const char* kind, const Article& article) {
  JsonObject object;
  return object.Add("record", kind).Add("article", article.id.value);
}

JsonObject& At(JsonObject& object, const Span& span) {
  return object.Add("in", span.in == Field::kTitle ? "title" : "text").Add("begin", span.begin).Add("end", span.end);
}

void Write(const Article& article, const Reading& reading) {
  JsonObject of_article;
  std::cout << of_article.Add("record", "article").Add("id", article.id.value).Add("lang", article.lang).str() << '\n';
  for (std::size_t r = 0; r < reading.reports.size(); ++r) {
    const Report& report = reading.reports[r];
    const std::string id = article.id.value + ":r" + std::to_string(r);
    JsonObject event;
    event.Add("record", "event").Add("id", id).Add("type", std::string(NameOf(report.type)));
    event.Add("date_from", report.date.from ? std::optional(IsoOf(*report.date.from)) : std::nullopt);
    event.Add("date_to", report.date.to ? std::optional(IsoOf(*report.date.to)) : std::nullopt);
    std::cout << event.Raw("place", "null").Raw("actors", "[]").str() << '\n';
    for (const Span& span : report.mentions) {
      JsonObject mention = Record("event_mention", article);
      std::cout << At(mention, span).Add("event", id).Add("role", std::string(NameOf(report.role))).str() << '\n';
    }
  }
  for (std::size_t s = 0; s < reading.summaries.size(); ++s) {
    JsonObject summary = Record("summary", article);
    At(summary, reading.summaries[s].span).Add("id", article.id.value + ":s" + std::to_string(s));
    std::cout << summary.Add("count", reading.summaries[s].count).str() << '\n';
  }
  for (std::size_t c = 0; c < reading.claims.size(); ++c) {
    const Claim& claim = reading.claims[c];
    const auto id_of = [&](const std::optional<std::uint32_t>& index, const char* letter) {
      return index ? std::optional(article.id.value + letter + std::to_string(*index)) : std::nullopt;
    };
    JsonObject record = Record("claim", article);
    At(record, claim.span).Add("id", article.id.value + ":c" + std::to_string(c));
    record.Add("event", id_of(claim.report, ":r")).Add("summary", id_of(claim.summary, ":s"));
    record.Add("outcome", std::string(NameOf(claim.outcome))).Add("group", std::string(NameOf(claim.group)));
    record.Add("min", claim.people.min).Add("max", claim.people.max).Add("approx", claim.people.approx);
    record.Raw("source", "null").OrNull("source_name", claim.source.empty() ? "" : claim.source.back().name);
    std::cout << record.str() << '\n';
  }
}

int Run(const std::string& rung_name, const char* articles, const char* given_path) {
  const std::map<std::string, Rung> rungs = {
      {"bytes", Rung::kBytes}, {"phrases", Rung::kPhrases}, {"clauses", Rung::kClauses}, {"frames", Rung::kFrames}};
  const Rung rung = rungs.at(rung_name);
  const std::map<std::string, std::vector<Given>> given = ReadGiven(given_path);
  const std::unique_ptr<Lexicon> lexicon = std::move(Lexicon::Load("ar")).value();
  const std::unique_ptr<const FrameTable> table = std::move(FrameTable::Create(*lexicon)).value();
  Input input({articles}, std::cin);
  while (std::optional<Result<RawArticle>> raw = input.Next()) {
    if (!raw->ok()) throw std::runtime_error(raw->status().message());
    const Result<Article> article = ParseArticle(**raw, {});
    if (!article.ok()) throw std::runtime_error(article.status().message());
    if (article->lang != "ar") continue;
    const auto claims = given.find(article->id.value);
    Write(*article,
          ReadFrom(rung, *article, *lexicon, *table, claims == given.end() ? std::vector<Given>() : claims->second));
  }
  return 0;
}

}  // namespace
}  // namespace isnad

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "usage: ladder_probe bytes|phrases|clauses|frames ARTICLES GIVEN\n";
    return 2;
  }
  try {
    return isnad::Run(argv[1], argv[2], argv[3]);
  } catch (const std::exception& error) {
    std::cerr << "ladder_probe: " << error.what() << "\n";
    return 1;
  }
}
