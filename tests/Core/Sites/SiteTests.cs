using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Core.Sites;

public sealed class SiteTests
{
    [Fact]
    public void Raters_are_added_once_under_the_name_that_they_have_now()
    {
        var renamed = A.Ana with { Name = "Ana Sofía" };

        var site = A.Site(raters: [A.Ana, A.Ben]).WithRaters([renamed, A.Cleo, A.Cleo]);

        Assert.Equal([A.Ben, renamed, A.Cleo], site.Raters);
    }

    [Fact]
    public void A_rater_is_removed_by_id_and_removing_a_stranger_changes_nobody()
    {
        var site = A.Site(raters: [A.Ana, A.Ben]);

        Assert.Equal([A.Ben], site.WithoutRater(A.Ana.Id).Raters);
        Assert.Equal([A.Ana, A.Ben], site.WithoutRater(A.Cleo.Id).Raters);
    }

    [Theory]
    [InlineData("ana", true, false, true)] // a rater
    [InlineData("fay", false, true, true)] // the facilitator
    [InlineData("root", false, true, true)] // an administrator
    [InlineData("zoe", false, false, false)]
    public void Everyone_may_do_what_their_part_allows(string name, bool isRater, bool mayFacilitate, bool maySee)
    {
        var (site, person) = (A.Site(), A.Person(name).Id);
        var administrators = new Administrators(new HashSet<PersonId> { A.Person("root").Id });

        Assert.Equal(isRater, site.IsRater(person));
        Assert.Equal(mayFacilitate, administrators.MayFacilitate(site, person));
        Assert.Equal(maySee, administrators.MaySee(site, person));
    }

    [Theory]
    [InlineData("", "A site's name is empty.")]
    [InlineData(" ", "A site's name is empty.")]
    [InlineData(
        "123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 1",
        "A site's name has 81 characters; at most 80 fit: '123456789 123456789 123456789 123456789 123456789 123456789…'.")]
    public void A_name_that_no_card_could_show_is_refused(string name, string message)
    {
        var refusal = Assert.Throws<ArgumentException>(() => new Site(new("site-x"), name, A.Opening));

        Assert.StartsWith(message, refusal.Message);
    }

    [Fact]
    public void Blanks_around_a_name_are_cut() =>
        Assert.Equal("Site X", new Site(new("site-x"), " Site X ", A.Opening).Name);
}
