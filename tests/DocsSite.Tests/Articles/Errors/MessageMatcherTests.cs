using DocsSite.Articles.Errors;

namespace DocsSite.Tests.Articles.Errors;

public sealed class MessageMatcherTests
{
    [Theory]
    [InlineData("User is not admin approved to access this app.", "error_description=user is not admin approved to access this app")]
    [InlineData("The app can't open \"{file}\" right now", "We saw: The app can’t open “budget 2024.xlsx” right now!")]
    [InlineData("Cannot open database \"%1\" requested by the login", "Cannot open database \"sales\" requested by the login.")]
    [InlineData("Login failed for user '%.*ls'.", "18456: Login failed for user 'CONTOSO\\ann'. [CLIENT: 10.0.0.1]")]
    [InlineData("The file <name> is in use by <user>", "the file report.docx is in use by Ann Example, try later")]
    [InlineData("Sign-in was blocked – try again", "Sign\u2011in   was blocked - try again")]
    [InlineData("指定されたファイルが見つかりません", "エラー: 指定されたファイルが見つかりません。")]
    public void Message_is_found_whatever_its_typography(string message, string text)
    {
        var mention = Assert.Single(new MessageMatcher([new(message, 7)]).Find(text));

        Assert.Equal(7, mention.Id);
    }

    [Theory]
    [InlineData("Access is denied", "He knows that access is denied to nobody")]
    [InlineData("The file {name} could not be saved", "The file could be saved")]
    [InlineData("The file {name} could not be saved", "Could not be saved, the file")]
    [InlineData("user is not admin approved", "users is not admin approved")]
    public void Other_text_is_not_the_message(string message, string text) => Assert.Empty(new MessageMatcher([new(message, 0)]).Find(text));

    [Theory]
    [InlineData("Access is denied.")]
    [InlineData("The window shows \"Access is denied\" and closes")]
    [InlineData("Error: Access is denied.")]
    [InlineData("first line\nAccess is denied\nthird line")]
    public void Short_message_counts_where_it_stands_alone(string text) =>
        Assert.True(Assert.Single(new MessageMatcher([new("access is denied", 0)]).Find(text)).IsDelimited);

    [Fact]
    public void Placeholder_stands_for_a_limited_number_of_words()
    {
        var matcher = new MessageMatcher([new("cannot open {file} for this user", 0)]);
        var filler = string.Join(' ', Enumerable.Repeat("x", MessageMatcher.LongestPlaceholder));

        Assert.Single(matcher.Find($"cannot open {filler} for this user"));
        Assert.Empty(matcher.Find($"cannot open {filler} x for this user"));
    }

    [Fact]
    public void Longest_message_wins_and_offsets_cover_it()
    {
        var matcher = new MessageMatcher([new("the app was blocked by policy", 1), new("the app was blocked by policy of the tenant", 2), new("policy of the tenant expired today", 3)]);
        const string Text = "Sorry, the app was blocked by policy of the tenant.";

        var mention = Assert.Single(matcher.Find(Text));

        Assert.Equal(2, mention.Id);
        Assert.Equal("the app was blocked by policy of the tenant", Text.Substring(mention.Start, mention.Length));
    }

    [Fact]
    public void Messages_that_share_runs_are_told_apart()
    {
        var matcher = new MessageMatcher([new("The service {name} could not start because of {reason} today", 1), new("The service {name} could not stop because of {reason} today", 2)]);

        Assert.Equal([2, 1], matcher.Find("The service A could not stop because of B today. The service A could not start because of B today.").Select(mention => mention.Id));
    }

    [Fact]
    public void Every_message_is_found_as_the_naive_search_finds_it()
    {
        var random = new Random(20);
        string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => "w" + random.Next(6)));
        for (var round = 0; round < 300; round++)
        {
            var messages = Enumerable.Range(0, 5).Select(id => new MessagePattern(Words(random.Next(4, 7)), id)).ToList();
            var text = Words(60);

            var found = new MessageMatcher(messages).Find(text);

            var expected = messages.Where(message => $" {text} ".Contains($" {message.Text} ", StringComparison.Ordinal)).Select(message => message.Text).ToHashSet();
            Assert.Equal(expected.Count == 0, found.Count == 0);
            Assert.All(found, mention => Assert.Equal(messages[mention.Id].Text, text.Substring(mention.Start, mention.Length)));
        }
    }

    [Fact]
    public void Many_messages_with_the_same_words_are_searched_in_one_pass()
    {
        var messages = Enumerable.Range(0, 20_000).Select(id => new MessagePattern($"the item {{0}} is not in list number {id} of {{1}} anymore", id));
        var matcher = new MessageMatcher(messages);
        var text = string.Concat(Enumerable.Repeat("the item a is not in list number 19999 of b anymore. ", 2_000));

        var found = matcher.Find(text);

        Assert.Equal(2_000, found.Count);
        Assert.All(found, mention => Assert.Equal(19_999, mention.Id));
    }

    [Theory]
    [InlineData("Open {a}{b} now", "open * now")]
    [InlineData("50% of users", "50 of users")]
    [InlineData("%s failed: %1!d! (%USER%)", "failed")]
    [InlineData("The import of [parcel name] failed", "the import of * failed")]
    [InlineData("[Contoso][Parcel Driver] failed in [cellar]", "contoso parcel driver failed in cellar")]
    [InlineData("a < b and c > d", "a b and c d")]
    [InlineData("Loading…", "loading")]
    public void Key_folds_words_and_placeholders(string message, string key) => Assert.Equal(key, MessageKey.Of(message));
}
