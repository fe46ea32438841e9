mod candidates;
mod needs;
mod reassign;
