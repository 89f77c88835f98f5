#ifndef ISNAD_TESTS_STORE_RANDOM_VALUES_H_
#define ISNAD_TESTS_STORE_RANDOM_VALUES_H_

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "core/model/article.h"
#include "core/model/graph.h"
#include "core/model/judgement.h"
#include "core/model/reading.h"

namespace isnad {

// Values of every record, any that the types allow; the same seed gives the same values.
class RandomValues {
 public:
  explicit RandomValues(std::uint32_t seed) : engine_(seed) {}

  std::uint32_t Below(std::uint32_t end) { return end == 0 ? 0 : engine_() % end; }
  bool Coin() { return Below(2) == 1; }
  // Small numbers mostly, and those around the borders of a varint's lengths.
  std::uint32_t Any() {
    static constexpr std::uint32_t kBorders[] = {0, 1, 127, 128, 16383, 16384, 0x7fffffff, 0x80000000, 0xffffffff};
    return Coin() ? Below(300) : kBorders[Below(9)];
  }
  std::int32_t AnySigned() { return static_cast<std::int32_t>(Any()); }
  // Bytes of any value; NUL, 01 and FF often, since keys treat them apart.
  std::string Text(std::uint32_t max = 12) {
    std::string text;
    for (std::uint32_t n = Below(max); n > 0; --n) {
      static constexpr char kOdd[] = {'\0', '\x01', '\xff', 'a', 'b'};
      text.push_back(Coin() ? kOdd[Below(5)] : static_cast<char>(Below(256)));
    }
    return text;
  }
  template <class E>
  E Enum(E last) {
    return static_cast<E>(Below(static_cast<std::uint32_t>(last) + 1));
  }
  template <class F>
  auto Maybe(F&& make) -> std::optional<decltype(make())> {
    if (Coin()) return std::nullopt;
    return make();
  }
  template <class F>
  auto Some(F&& make, std::uint32_t max = 4) -> std::vector<decltype(make())> {
    std::vector<decltype(make())> values;
    for (std::uint32_t n = Below(max); n > 0; --n) values.push_back(make());
    return values;
  }

  isnad::Span Span() { return {Enum(Field::kText), Any(), Any()}; }
  isnad::Date Date() {
    return {Maybe([&] { return AnySigned(); }),
            Maybe([&] { return AnySigned(); }),
            Enum(Basis::kStated),
            Some([&] { return Span(); }),
            static_cast<std::uint8_t>(Any() % 128),
            Maybe([&] { return static_cast<std::uint8_t>(1 + Any() % 12); }),
            Maybe([&] { return static_cast<std::uint8_t>(1 + Any() % 31); })};
  }
  ReportRef Ref() { return {{Text()}, Any()}; }

  isnad::Article Article() {
    return {{Text()}, Text(), Text(), Text(), Text(), Text(), Text(), Text(), Text(200), Text()};
  }

  isnad::Reading Reading() {
    isnad::Reading r;
    r.article = {Text()};
    r.lang = Text();
    r.understood = Coin();
    r.outlet = Text();
    r.published = Maybe([&] { return AnySigned(); });
    r.not_after = Maybe([&] { return AnySigned(); });
    const std::uint32_t entities = 1 + Below(4), reports = 1 + Below(3), summaries = 1 + Below(3),
                        claims = 1 + Below(4);
    const auto index = [&](std::uint32_t size) { return [this, size] { return Below(size); }; };
    for (std::uint32_t i = 0; i < entities; ++i) {
      r.entities.push_back({Enum(EntityType::kPlace), Text(), Text(), Text(), Some([&] { return Text(); }),
                            Maybe(index(entities)), Coin(), Text()});
    }
    r.mentions = Some([&] { return Mention{Span(), Below(entities)}; });
    for (std::uint32_t i = 0; i < reports; ++i) {
      r.reports.push_back({Enum(EventType::kDisaster), Enum(Role::kBackground), Date(), Maybe(index(entities)),
                           Maybe([&] { return Span(); }), Some(index(entities)), Some(index(entities)),
                           Some(index(entities)), Some(index(entities)), Some([&] {
                             return Site{Text(), Span()};
                           }),
                           Some([&] { return Span(); })});
    }
    for (std::uint32_t i = 0; i < summaries; ++i) {
      r.summaries.push_back({Span(), Maybe([&] { return Any(); }), Date(), Maybe(index(entities)),
                             Maybe(index(entities)), Maybe(index(summaries))});
    }
    for (std::uint32_t i = 0; i < claims; ++i) {
      isnad::Claim c;
      c.span = Span();
      c.outcome = Enum(Outcome::kDisplaced);
      c.group = Enum(Group::kWoman);
      c.people = {Enum(Form::kNegated), Enum(Bound::kBetween), Any(), Maybe([&] { return Any(); }), Coin()};
      c.source = Some([&] { return SourceLink{Text(), Span(), Maybe(index(entities))}; });
      c.report = Maybe(index(reports));
      c.summary = Maybe(index(summaries));
      c.part_of = Maybe(index(claims));
      c.people_named = Some(index(entities));
      c.cumulative = Coin();
      c.kind = Text();
      c.rule = Text();
      r.claims.push_back(c);
    }
    r.sums = Some([&] {
      return SumCheck{Span(),
                      Some([&] { return Span(); }),
                      Enum(Outcome::kDisplaced),
                      Coin(),
                      Any(),
                      Any(),
                      Maybe(index(summaries)),
                      Maybe(index(reports)),
                      Maybe(index(claims)),
                      Some(index(claims))};
    });
    r.leftovers = Some([&] { return Leftover{Span(), Enum(Account::kUnread), Text()}; });
    if (Coin()) {
      r.sketch.shingles = Any();
      for (int i = 0; i < kSketchSize; ++i) r.sketch.values.push_back(Any());
    }
    return r;
  }

  isnad::Event Event() {
    return {{Text()},
            {Text()},
            Enum(EventType::kDisaster),
            Date(),
            {Text()},
            {Text()},
            Some([&] { return EntityId{Text()}; }),
            Some([&] { return Ref(); }),
            Some([&] {
              return PossibleLink{Ref(), AnySigned(), Text()};
            })};
  }

  isnad::Conflict Conflict() {
    isnad::Conflict c;
    c.id = Text();
    c.event = {Text()};
    c.summary = Maybe([&] { return std::pair(ArticleId{Text()}, Any()); });
    c.outcome = Enum(Outcome::kDisplaced);
    c.group = Enum(Group::kWoman);
    c.kind = Enum(ConflictKind::kSum);
    c.positions = Some([&] {
      return Position{Any(), Maybe([&] { return Any(); }), Some([&] {
                        return ClaimRef{{Text()}, Any()};
                      }),
                      Some([&] { return Text(); }), Maybe([&] { return AnySigned(); })};
    });
    c.rule = Text();
    return c;
  }

  isnad::Copies Copies() {
    const std::optional<ArticleId> from = Coin() ? std::optional(ArticleId{Text()}) : std::nullopt;
    return {Some([&] { return ArticleId{Text()}; }, 5), from, Some([&] { return ArticleId{Text()}; }, 3)};
  }
  isnad::Anchor Anchor() { return {{Text()}, Text(), Span(), Text()}; }
  isnad::Judgement Judgement() { return {Any(), Enum(Ruling::kDifferent), Anchor(), Anchor(), Text(), Text()}; }
  RegisterEntry Registered() { return {{Text()}, Ref()}; }

 private:
  std::mt19937 engine_;
};

}  // namespace isnad

#endif  // ISNAD_TESTS_STORE_RANDOM_VALUES_H_
