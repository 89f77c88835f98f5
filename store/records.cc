#include "store/records.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <type_traits>
#include <utility>

// Each struct has one function that names its fields in the order of the bytes; Writer and Reader both walk it, so that
// what is written and what is read cannot drift apart. A Reader stops at the first thing that is wrong: after that it
// takes nothing more, and every loop over a count ends at once.

namespace isnad::records {
namespace {

constexpr std::uint8_t kVersion = 1;

class Writer {
 public:
  static constexpr bool kReads = false;
  explicit Writer(std::string& out) : out_(out) {}

  bool ok() const { return true; }
  void Byte(std::uint8_t value) { out_.push_back(static_cast<char>(value)); }
  void Number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) Byte(static_cast<std::uint8_t>(value | 0x80));
    Byte(static_cast<std::uint8_t>(value));
  }
  void Value(const std::uint64_t& value) { Number(value); }
  void Value(const std::uint32_t& value) { Number(value); }
  void Value(const std::int32_t& value) {  // zigzag: 0, -1, 1, -2 are 0, 1, 2, 3
    const auto bits = static_cast<std::uint32_t>(value);
    Number((bits << 1) ^ (value < 0 ? ~0U : 0U));
  }
  void Value(const std::uint8_t& value) { Byte(value); }
  void Value(const bool& value) { Byte(value ? 1 : 0); }
  void Value(const std::string& value) {
    Number(value.size());
    out_.append(value);
  }
  void Fixed(const std::uint32_t& value) {
    for (int shift = 24; shift >= 0; shift -= 8) Byte(static_cast<std::uint8_t>(value >> shift));
  }
  template <class E>
  void Enum(const E& value, E last) {
    (void)last;
    Byte(static_cast<std::uint8_t>(value));
  }
  template <class T, class F>
  void Optional(const std::optional<T>& value, F&& field) {
    Byte(value ? 1 : 0);
    if (value) field(*value);
  }
  template <class T, class F>
  void List(const std::vector<T>& values, F&& field) {
    Number(values.size());
    for (const T& value : values) field(value);
  }

 private:
  std::string& out_;
};

class Reader {
 public:
  static constexpr bool kReads = true;
  explicit Reader(std::string_view in) : in_(in) {}

  bool ok() const { return error_.empty(); }
  bool at_end() const { return in_.empty(); }
  const std::string& error() const { return error_; }
  std::string_view rest() const { return in_; }
  void Fail(std::string_view why) {
    if (ok()) error_ = why;
    in_ = {};
  }
  std::string_view Take(std::size_t size) {
    if (in_.size() < size) {
      Fail("the record ends early");
      return {};
    }
    const std::string_view taken = in_.substr(0, size);
    in_.remove_prefix(size);
    return taken;
  }
  std::uint8_t Byte() {
    const std::string_view byte = Take(1);
    return byte.empty() ? std::uint8_t{0} : static_cast<std::uint8_t>(byte[0]);
  }
  std::uint64_t Number(std::uint64_t max) {
    std::uint64_t value = 0;
    for (int shift = 0;; shift += 7) {
      const std::uint8_t byte = Byte();
      if (!ok()) return 0;
      const std::uint64_t bits = byte & 0x7fU;
      // The tenth byte holds one bit; a last byte of zero would be a second way to write a shorter number.
      if (shift > 63 || (shift == 63 && bits > 1) || (byte == 0 && shift > 0)) {
        Fail("a number is not well formed");
        return 0;
      }
      value |= bits << shift;
      if (byte < 0x80) break;
    }
    if (value > max) {
      Fail("a number is too large");
      return 0;
    }
    return value;
  }
  void Value(std::uint64_t& value) { value = Number(std::numeric_limits<std::uint64_t>::max()); }
  void Value(std::uint32_t& value) {
    value = static_cast<std::uint32_t>(Number(std::numeric_limits<std::uint32_t>::max()));
  }
  void Value(std::int32_t& value) {
    std::uint32_t zigzag = 0;
    Value(zigzag);
    value = static_cast<std::int32_t>((zigzag >> 1) ^ ((zigzag & 1) != 0 ? ~0U : 0U));
  }
  void Value(std::uint8_t& value) { value = Byte(); }
  void Value(bool& value) { value = Flag(); }
  void Value(std::string& value) { value = Take(Number(std::numeric_limits<std::uint64_t>::max())); }
  void Fixed(std::uint32_t& value) {
    value = 0;
    for (char byte : Take(4)) value = (value << 8) | static_cast<std::uint8_t>(byte);
  }
  template <class E>
  void Enum(E& value, E last) {
    const std::uint8_t number = Byte();
    if (number > static_cast<std::uint8_t>(last)) {
      Fail("an enumerator is unknown");
      return;
    }
    value = static_cast<E>(number);
  }
  template <class T, class F>
  void Optional(std::optional<T>& value, F&& field) {
    value.reset();
    if (Flag()) field(value.emplace());
  }
  template <class T, class F>
  void List(std::vector<T>& values, F&& field) {
    values.clear();
    // Every element takes a byte at least, so that a wrong count cannot ask for more memory than the record pays for.
    const std::uint64_t count = Number(std::numeric_limits<std::uint64_t>::max());
    if (count > in_.size()) Fail("a count is larger than the record");
    for (std::uint64_t i = 0; i < count && ok(); ++i) field(values.emplace_back());
  }

 private:
  bool Flag() {
    const std::uint8_t flag = Byte();
    if (flag > 1) Fail("a flag is neither 0 nor 1");
    return flag == 1;
  }

  std::string_view in_;
  std::string error_;
};

// What a walk gets: the value to fill, or the value to write.
template <class A, class T>
using Ref = std::conditional_t<A::kReads, T&, const T&>;

template <class A, class T>
void ListOf(A& a, T& values) {
  a.List(values, [&](auto& value) { a.Value(value); });
}
template <class A, class T>
void IdList(A& a, T& values) {
  a.List(values, [&](auto& value) { a.Value(value.value); });
}
template <class A, class T>
void Maybe(A& a, T& value) {
  a.Optional(value, [&](auto& inner) { a.Value(inner); });
}
template <class A, class T>
void MaybeId(A& a, T& value) {
  a.Optional(value, [&](auto& inner) { a.Value(inner.value); });
}

template <class A>
void Fields(A& a, Ref<A, Span> s) {
  a.Enum(s.in, Field::kText);
  a.Value(s.begin);
  a.Value(s.end);
}

template <class A, class T>
void Structs(A& a, T& values) {
  a.List(values, [&](auto& value) { Fields(a, value); });
}

template <class A>
void Fields(A& a, Ref<A, Date> d) {
  Maybe(a, d.from);
  Maybe(a, d.to);
  a.Enum(d.basis, Basis::kStated);
  Structs(a, d.quotes);
  a.Value(d.weekdays);
  Maybe(a, d.month);
  Maybe(a, d.month_day);
}

template <class A>
void Fields(A& a, Ref<A, ReportRef> r) {
  a.Value(r.article.value);
  a.Value(r.ordinal);
}

template <class A>
void Fields(A& a, Ref<A, ClaimRef> r) {
  a.Value(r.article.value);
  a.Value(r.ordinal);
}

template <class A>
void Fields(A& a, Ref<A, Article> x) {
  a.Value(x.outlet);
  a.Value(x.url);
  a.Value(x.published);
  a.Value(x.archived);
  a.Value(x.revised);
  a.Value(x.lang);
  a.Value(x.title);
  a.Value(x.text);
  a.Value(x.extra);
}

template <class A>
void Fields(A& a, Ref<A, LocalEntity> e) {
  a.Enum(e.type, EntityType::kPlace);
  a.Value(e.known);
  a.Value(e.name);
  a.Value(e.folded);
  ListOf(a, e.names);
  Maybe(a, e.parent);
  a.Value(e.scoped);
  a.Value(e.kind);
}

template <class A>
void Fields(A& a, Ref<A, Mention> m) {
  Fields(a, m.span);
  a.Value(m.entity);
}

template <class A>
void Fields(A& a, Ref<A, Site> s) {
  a.Value(s.kind);
  Fields(a, s.span);
}

template <class A>
void Fields(A& a, Ref<A, Report> r) {
  a.Enum(r.type, EventType::kDisaster);
  a.Enum(r.role, Role::kBackground);
  Fields(a, r.date);
  Maybe(a, r.place);
  a.Optional(r.place_quote, [&](auto& span) { Fields(a, span); });
  ListOf(a, r.regions);
  ListOf(a, r.actors);
  ListOf(a, r.targets);
  ListOf(a, r.victims);
  Structs(a, r.sites);
  Structs(a, r.mentions);
}

template <class A>
void Fields(A& a, Ref<A, Summary> s) {
  Fields(a, s.span);
  Maybe(a, s.count);
  Fields(a, s.period);
  Maybe(a, s.place);
  Maybe(a, s.actor);
  Maybe(a, s.part_of);
}

template <class A>
void Fields(A& a, Ref<A, Quantity> q) {
  a.Enum(q.form, Form::kNegated);
  a.Enum(q.bound, Bound::kBetween);
  a.Value(q.min);
  Maybe(a, q.max);
  a.Value(q.approx);
}

template <class A>
void Fields(A& a, Ref<A, SourceLink> s) {
  a.Value(s.name);
  Fields(a, s.span);
  Maybe(a, s.entity);
}

template <class A>
void Fields(A& a, Ref<A, Claim> c) {
  Fields(a, c.span);
  a.Enum(c.outcome, Outcome::kDisplaced);
  a.Enum(c.group, Group::kWoman);
  Fields(a, c.people);
  Structs(a, c.source);
  Maybe(a, c.report);
  Maybe(a, c.summary);
  Maybe(a, c.part_of);
  ListOf(a, c.people_named);
  a.Value(c.cumulative);
  a.Value(c.kind);
  a.Value(c.rule);
}

template <class A>
void Fields(A& a, Ref<A, SumCheck> s) {
  Fields(a, s.total);
  Structs(a, s.parts);
  a.Enum(s.outcome, Outcome::kDisplaced);
  a.Value(s.of_operations);
  a.Value(s.stated);
  a.Value(s.added);
  Maybe(a, s.summary);
  Maybe(a, s.report);
  Maybe(a, s.claim);
  ListOf(a, s.part_claims);
}

template <class A>
void Fields(A& a, Ref<A, Leftover> l) {
  Fields(a, l.span);
  a.Enum(l.account, Account::kUnread);
  a.Value(l.reason);
}

template <class A>
void Fields(A& a, Ref<A, Reading> r) {
  a.Value(r.lang);
  a.Value(r.understood);
  a.Value(r.outlet);
  Maybe(a, r.published);
  Maybe(a, r.not_after);
  Structs(a, r.entities);
  Structs(a, r.mentions);
  Structs(a, r.reports);
  Structs(a, r.summaries);
  Structs(a, r.claims);
  Structs(a, r.sums);
  Structs(a, r.leftovers);
  a.Value(r.sketch.shingles);
  a.List(r.sketch.values, [&](auto& value) { a.Fixed(value); });
}

template <class A>
void Fields(A& a, Ref<A, PossibleLink> p) {
  Fields(a, p.report);
  a.Value(p.score);
  a.Value(p.reason);
}

template <class A>
void Fields(A& a, Ref<A, Event> e) {
  a.Value(e.id.value);
  a.Enum(e.type, EventType::kDisaster);
  Fields(a, e.date);
  a.Value(e.place.value);
  a.Value(e.region.value);
  IdList(a, e.actors);
  Structs(a, e.reports);
  Structs(a, e.possible);
}

template <class A>
void Fields(A& a, Ref<A, Position> p) {
  a.Value(p.min);
  Maybe(a, p.max);
  Structs(a, p.claims);
  ListOf(a, p.roots);
  Maybe(a, p.first_said);
}

template <class A>
void Fields(A& a, Ref<A, Conflict> c) {
  a.Value(c.id);
  a.Value(c.event.value);
  a.Optional(c.summary, [&](auto& summary) {
    a.Value(summary.first.value);
    a.Value(summary.second);
  });
  a.Enum(c.outcome, Outcome::kDisplaced);
  a.Enum(c.group, Group::kWoman);
  a.Enum(c.kind, ConflictKind::kSum);
  Structs(a, c.positions);
  a.Value(c.rule);
}

template <class A>
void Fields(A& a, Ref<A, RegisterEntry> e) {
  a.Value(e.id.value);
  Fields(a, e.anchor);
}

template <class A>
void Fields(A& a, Ref<A, Anchor> x) {
  a.Value(x.article.value);
  a.Value(x.text_hash);
  Fields(a, x.span);
  a.Value(x.quote);
}

template <class A>
void Fields(A& a, Ref<A, Judgement> j) {
  a.Enum(j.ruling, Ruling::kDifferent);
  Fields(a, j.left);
  Fields(a, j.right);
  a.Value(j.who);
  a.Value(j.note);
}

template <class F>
std::string Encode(F&& walk) {
  std::string bytes;
  Writer writer(bytes);
  writer.Byte(kVersion);
  walk(writer);
  return bytes;
}

template <class F>
Status Decode(std::string_view bytes, F&& walk) {
  Reader reader(bytes);
  const std::uint8_t version = reader.Byte();
  if (reader.ok() && version != kVersion) {
    return Status::Corruption("record version " + std::to_string(version) + ", not " + std::to_string(kVersion));
  }
  if (reader.ok()) walk(reader);
  if (reader.ok() && !reader.at_end()) reader.Fail("bytes stand behind the record");
  return reader.ok() ? Status() : Status::Corruption(reader.error());
}

template <class T>
Result<T> DecodeInto(std::string_view bytes, T value) {
  Status status = Decode(bytes, [&](Reader& reader) { Fields(reader, value); });
  if (!status.ok()) return status;
  return value;
}

class IndexCheck {
 public:
  void One(std::string_view what, std::uint32_t index, std::size_t size) {
    if (error_.empty() && index >= size) {
      error_ = std::string(what) + " " + std::to_string(index) + " of " + std::to_string(size);
    }
  }
  void Maybe(std::string_view what, const std::optional<std::uint32_t>& index, std::size_t size) {
    if (index) One(what, *index, size);
  }
  void All(std::string_view what, const std::vector<std::uint32_t>& indexes, std::size_t size) {
    for (std::uint32_t index : indexes) One(what, index, size);
  }
  const std::string& error() const { return error_; }

 private:
  std::string error_;
};

}  // namespace

std::string EncodeArticle(const Article& article) {
  return Encode([&](Writer& writer) { Fields(writer, article); });
}

Result<Article> DecodeArticle(const ArticleId& id, std::string_view bytes) {
  Article article;
  article.id = id;
  return DecodeInto(bytes, std::move(article));
}

Status CheckReading(const Reading& r) {
  const std::size_t entities = r.entities.size();
  IndexCheck check;
  for (const LocalEntity& entity : r.entities) check.Maybe("entity", entity.parent, entities);
  for (const Mention& mention : r.mentions) check.One("entity", mention.entity, entities);
  for (const Report& report : r.reports) {
    check.Maybe("entity", report.place, entities);
    for (const auto* list : {&report.regions, &report.actors, &report.targets, &report.victims}) {
      check.All("entity", *list, entities);
    }
  }
  for (const Summary& summary : r.summaries) {
    check.Maybe("entity", summary.place, entities);
    check.Maybe("entity", summary.actor, entities);
    check.Maybe("summary", summary.part_of, r.summaries.size());
  }
  for (const Claim& claim : r.claims) {
    for (const SourceLink& link : claim.source) check.Maybe("entity", link.entity, entities);
    check.Maybe("report", claim.report, r.reports.size());
    check.Maybe("summary", claim.summary, r.summaries.size());
    check.Maybe("claim", claim.part_of, r.claims.size());
    check.All("entity", claim.people_named, entities);
  }
  for (const SumCheck& sum : r.sums) {
    check.Maybe("summary", sum.summary, r.summaries.size());
    check.Maybe("report", sum.report, r.reports.size());
    check.Maybe("claim", sum.claim, r.claims.size());
    check.All("claim", sum.part_claims, r.claims.size());
  }
  if (check.error().empty()) return {};
  return Status::Invalid("the reading points at " + check.error());
}

std::string EncodeReading(const Reading& reading) {
  return Encode([&](Writer& writer) { Fields(writer, reading); });
}

Result<Reading> DecodeReading(const ArticleId& id, std::string_view bytes) {
  Reading empty;
  empty.article = id;
  Result<Reading> reading = DecodeInto(bytes, std::move(empty));
  if (!reading.ok()) return reading;
  Status status = CheckReading(*reading);
  if (!status.ok()) return Status::Corruption(status.message());
  return reading;
}

std::string EncodeEvent(const Event& event) {
  return Encode([&](Writer& writer) { Fields(writer, event); });
}

Result<Event> DecodeEvent(const EventKey& key, std::string_view bytes) {
  Event event;
  event.key = key;
  return DecodeInto(bytes, std::move(event));
}

std::string EncodeConflicts(const std::vector<Conflict>& conflicts) {
  return Encode([&](Writer& writer) { Structs(writer, conflicts); });
}

Result<std::vector<Conflict>> DecodeConflicts(std::string_view bytes) {
  std::vector<Conflict> conflicts;
  Status status = Decode(bytes, [&](Reader& reader) { Structs(reader, conflicts); });
  if (!status.ok()) return status;
  return conflicts;
}

std::string EncodeCopies(const Copies& copies) {
  return Encode([&](Writer& writer) {
    IdList(writer, copies.articles);
    MaybeId(writer, copies.edited_from);
    IdList(writer, copies.edits);
  });
}

Result<Copies> DecodeCopies(std::string_view bytes) {
  Copies copies;
  Status status = Decode(bytes, [&](Reader& reader) {
    IdList(reader, copies.articles);
    MaybeId(reader, copies.edited_from);
    IdList(reader, copies.edits);
  });
  if (!status.ok()) return status;
  return copies;
}

std::string EncodeRegisterEntry(const RegisterEntry& entry) {
  return Encode([&](Writer& writer) { Fields(writer, entry); });
}

Result<RegisterEntry> DecodeRegisterEntry(std::string_view bytes) { return DecodeInto(bytes, RegisterEntry()); }

std::string EncodeJudgement(const Judgement& judgement) {
  return Encode([&](Writer& writer) { Fields(writer, judgement); });
}

Result<Judgement> DecodeJudgement(std::uint64_t number, std::string_view bytes) {
  Judgement judgement;
  judgement.number = number;
  return DecodeInto(bytes, std::move(judgement));
}

std::string EncodeTakenBack() { return EncodeNothing(); }
bool IsTakenBack(std::string_view bytes) { return bytes == EncodeTakenBack(); }

std::string EncodeText(std::string_view text) {
  const std::string value(text);
  return Encode([&](Writer& writer) { writer.Value(value); });
}

Result<std::string> DecodeText(std::string_view bytes) {
  std::string text;
  Status status = Decode(bytes, [&](Reader& reader) { reader.Value(text); });
  if (!status.ok()) return status;
  return text;
}

std::string EncodeNumber(std::uint64_t number) {
  return Encode([&](Writer& writer) { writer.Value(number); });
}

Result<std::uint64_t> DecodeNumber(std::string_view bytes) {
  std::uint64_t number = 0;
  Status status = Decode(bytes, [&](Reader& reader) { reader.Value(number); });
  if (!status.ok()) return status;
  return number;
}

std::string EncodeNothing() {
  return Encode([](Writer&) {});
}
Status DecodeNothing(std::string_view bytes) {
  return Decode(bytes, [](Reader&) {});
}

std::string EncodeListPart(const ListPart& part) {
  return Encode([&](Writer& writer) {
    writer.Value(part.more);
    writer.Number(part.elements.size());
    std::string_view last;
    for (const std::string& element : part.elements) {
      const auto differ = std::mismatch(last.begin(), last.end(), element.begin(), element.end());
      const auto shared = static_cast<std::size_t>(differ.first - last.begin());
      writer.Number(shared);
      writer.Value(element.substr(shared));
      last = element;
    }
  });
}

Result<ListPart> DecodeListPart(std::string_view bytes) {
  ListPart part;
  Status status = Decode(bytes, [&](Reader& reader) {
    reader.Value(part.more);
    std::string last;
    bool first = true;
    reader.List(part.elements, [&](std::string& element) {
      const std::uint64_t shared = reader.Number(std::numeric_limits<std::uint64_t>::max());
      if (shared > last.size()) return reader.Fail("an element shares more than there is");
      std::string rest;
      reader.Value(rest);
      if (!reader.ok()) return;
      // The rest begins where the two differ: it must go on above, and not with the byte that could have been shared.
      const auto at = static_cast<std::size_t>(shared);
      if (!first && (rest.empty() || (at < last.size() &&
                                      static_cast<unsigned char>(rest[0]) <= static_cast<unsigned char>(last[at])))) {
        return reader.Fail("elements do not ascend");
      }
      first = false;
      element = last.substr(0, at) + rest;
      last = element;
    });
  });
  if (!status.ok()) return status;
  return part;
}

Result<std::uint64_t> DecodeListSize(std::string_view bytes) {
  std::uint64_t size = 0;
  Reader reader(bytes);
  const std::uint8_t version = reader.Byte();
  bool more = false;
  reader.Value(more);
  size = reader.Number(std::numeric_limits<std::uint64_t>::max());
  if (reader.ok() && version != kVersion) reader.Fail("record version " + std::to_string(version) + ", not 1");
  if (!reader.ok()) return Status::Corruption(reader.error());
  return size;
}

}  // namespace isnad::records
