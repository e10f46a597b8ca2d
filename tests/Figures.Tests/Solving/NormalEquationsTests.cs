using YogaFlow.Figures.Solving;

namespace YogaFlow.Figures.Tests.Solving;

public sealed class NormalEquationsTests
{
    [Fact]
    public void The_step_solves_a_least_squares_problem()
    {
        // Residuals 2x - 4 and 3y - 9 at x = y = 0: the step is (2, 3).
        var equations = new NormalEquations(2);
        equations.Column(0, 2)[0] = 2;
        equations.Column(1, 2)[1] = 3;
        equations.Form([-4, -9]);

        var step = equations.Solve(damping: 0);

        Assert.NotNull(step);
        Assert.Equal(2, step[0], 1e-6);
        Assert.Equal(3, step[1], 1e-6);
    }

    [Fact]
    public void Without_any_effect_and_damping_there_is_no_step()
    {
        var equations = new NormalEquations(1);
        equations.Column(0, 3);
        equations.Form([1, 2, 3]);

        Assert.Null(equations.Solve(damping: 0));
        Assert.Equal(0, Assert.Single(equations.Solve(damping: 1)!));
    }
}
